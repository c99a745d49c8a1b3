package language

import (
	"strings"
	"sync"
)

// pinyin returns the Mandarin reading of a Han character without its tone, "" if none is known. Of several readings it is the
// commonest; a character that has no reading itself has that of its simplified form.
func pinyin(c rune) string {
	if reading, ok := misreadHan()[c]; ok {
		return reading
	}
	var b strings.Builder
	if romaniseOther(&b, string(c)); b.Len() > 0 {
		return b.String()
	}
	if simplified, ok := hanVariants()[c]; ok {
		romaniseOther(&b, string(simplified))
	}
	return b.String()
}

// misreadHan are common characters of which go-unidecode has a rare reading or a wrong one.
var misreadHan = sync.OnceValue(func() map[rune]string {
	readings := make(map[rune]string)
	for _, group := range strings.Fields(hanReadings) {
		at := strings.IndexFunc(group, func(r rune) bool { return r > 'z' })
		for _, c := range group[at:] {
			readings[c] = group[:at]
		}
	}
	return readings
})

// hanReadings are readings, each followed by its characters.
const hanReadings = `ai癌 an胺 ang肮 bie瘪 can蚕 cha茬 chan掺颤 chang厂 chao朝 chu触 ci赐 dai呆 ding盯 duo哆 fei啡 ga噶
	guang广 gui硅柜 hai还 han汉 hei嘿 huai坏 jia价 jian茧 ji缉 jiao胶酵 jie洁 jin劲 jing惊 ju桔 ka卡喀 kan槛 kua挎 kui亏 kuo括 la蜡
	lao姥 le了 li离 lie猎 lin赁拎 liao撂 mao冒铆 me么 na娜呐 ne呢 ni妳 ning宁 o噢哦 pao刨 pu扑 qi沏 ru蠕 shen沈什 shi适 shu术熟
	sou艘 sun隼 ting烃 tui蜕褪 wan万 wo蜗 xia舺 xiao淆 xie蝎携械 xuan癣 xue血薛 ye叶葉曳腋 zai仔 zhe着蛰辙 zhen帧 zhong种 zhou骤诌`
