package language

// Languages whose words are looked for by grams, and those without a stemmer.
var asianForms = []wordForms{
	{
		name: "ja", text: "黒澤明の映画。",
		terms: "黑+黑泽 泽+泽明 明+明の の+の映 映+映画 画",
		finds: "黒沢>黒澤明の映画|ごじら>シン・ゴジラ|神>千と千尋の神隠し|東京>東京物語|ゴジラ>ｺﾞｼﾞﾗ対ﾋﾞｵﾗﾝﾃ|映画>日本の映画監督|風>風の谷のナウシカ",
		apart: "東京 京都の東|千尋 尋千|七人 人七",
	},
	{
		name: "ko", text: "영화 기생충은",
		terms: "영+영화 화 기+기생 생+생충 충+충은 은",
		finds: "기생충>영화 기생충은|친구를>그의 친구들이|괴물을>한강의 괴물이 나타난다|괴물>괴물을 쫓는|부산행에서>영화 부산행을|부산>부산행에서|가족의>가족에게|" +
			"서울에서>서울로 가는 길|학교에서>학교는",
		apart: "기생충 생충기|괴물 물괴|학교 교학",
	},
	{
		name: "th", text: "ความรัก",
		terms: "ค+คว ว+วา า+าม ม+มร ร+รั ั+ัก ก",
		finds: "รัก>เรื่องความรักของ|ความรัก>เธอตามหาความรักในกรุงเทพ|กรุงเทพ>เธอตามหาความรักในกรุงเทพ|รักกรุงเทพ>กรุงเทพ เมืองรักกรุงเทพ|" +
			"โรงเรียน>ผีในโรงเรียนมัธยม|ผีโรงเรียน>โรงเรียนผีโรงเรียนร้าง|แม่นาค>ตำนานแม่นาคพระโขนง|กรุงเทพ รัก>ความรักในกรุงเทพ",
		apart: "แม่ ม่าน|รัก กรุง|ผี พี่",
	},
	{
		name: "vi", text: "Cô gái trẻ đi tìm người anh ở Hà Nội.",
		terms: "co gai tre di tim nguoi anh o ha noi",
		meet:  "phở pho|bò bo|đường duong|người nguoi|Hà ha|Sài sai|yêu yeu",
		finds: "pho bo>quán phở bò Hà Nội|mùi đu đủ>Mùi đu đủ xanh",
		apart: "phở phim|tình tinh1|yêu yếm",
	},
	{
		name: "zh", text: "臥虎藏龍。",
		terms: "卧+卧虎 虎+虎藏 藏+藏龙 龙",
		finds: "忍者>一个忍者的故事|龍門客棧>龙门客栈|龙>臥虎藏龍|电影>香港電影|電影>香港电影|花>花樣年華|功夫>功夫足球",
		apart: "上海 海上|北京 京北|電影 影電",
	},
	{
		name: "und", text: "The cafés 東京",
		terms: "the cafes 东+东京 京",
		meet:  "café cafe|Ærø aero|İstanbul istanbul|żona zona|Σίσυφος σισυφος",
		finds: "東>東京|รัก>ความรัก",
		apart: "cafe cafes|film films|東京 京東",
	},
}
