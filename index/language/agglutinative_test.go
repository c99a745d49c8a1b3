package language

var agglutinativeForms = []wordForms{
	{
		name: "tr", text: "İstanbul'da yaşayan genç kadın kayıp kardeşini arıyor.",
		terms: "istanb yasay genc kat kay kardes ara",
		meet: `film filmi filmler filmleri filmin|kadın kadınlar kadını kadının|şehir şehirler şehirde şehrin|İstanbul İstanbul'da istanbul|aşk aşkı aşkın|
			çocuk çocuklar çocuğu çocuğun|ev evi evde|kardeş kardeşi kardeşini|arkadaş arkadaşlar arkadaşı|ölüm ölümü ölümün|savaş savaşta savaşın|
			gelir gelmek geliyor|arar arıyor|cinayet cinayeti cinayetler|köy köyü köyde|dünya dünyada dünyanın|kız kızı kızlar`,
		apart: "kadın kedi|savaş sevgi|şehir şiir|deniz dede",
	},
	{
		name: "hu", text: "A fiatal férfi a városban keresi eltűnt testvérét.",
		terms: "fiatal ferf varos keres eltun testver",
		meet: `film filmek filmet filmben|ház házak házban házat|gyerek gyerekek gyereket|város városok városban|férfi férfiak férfit|nő nők nőt|
			barát barátok baráttal barátja|lány lányok lányt lánya|háború háborúban háborút|szerelem szerelmet|ember emberek embert|
			keres keresi keresni|gyilkos gyilkosok gyilkost|apa apja apját|könyv könyvet könyvek|anya anyja`,
		apart: "ház hajó|barát barna|város vér|férfi fehér",
	},
	{
		name: "fi", text: "Nuori nainen etsii kadonnutta veljeään suuren kaupungin kaduilta.",
		terms: "nuor nais ets kadonnus velj suur kauv kad",
		meet: `elokuva elokuvat elokuvissa elokuvan|talo talossa talon talot|nainen naisen naiset|kaupunki kaupungissa kaupungin|
			mies miehen miehet miestä|tyttö tytön tytöt|poika pojan pojat|katu kadun kadulla|sota sodan sodassa|lapsi lapsen lasta|ystävä ystävän ystävät|
			etsii etsiä etsivät|perhe perheen perheessä|rakkaus rakkauden rakkautta|vuosi vuoden vuotta|murha murhan murhia|veli veljen|mökki mökin`,
		apart: "talo talvi|nainen nainti|sota suo|kissa kirja",
	},
	{
		name: "eu", text: "Gizon gazteak bere anaiaren bila joan da hiriko etxeetara.",
		terms: "gizon gazt anai bil joan hiri etx",
		meet: `gizon gizona gizonak gizonaren|etxe etxea etxeak etxean|film filma filmak filmaren|mutil mutila mutilak|hiri hiria hirian|
			lagun laguna lagunak lagunekin|gerra gerran gerraren|maitasun maitasuna|ama amaren`,
		apart: "gizon gazte|etxe eskola|hiri herri|ama aita",
	},
	{
		name: "hy", text: "Երիտասարդ կինը փնտրում է իր եղբորը քաղաքում։",
		terms: "երիտասարդ կի փնտր եղբոր քաղաք",
		meet: `ֆիլմ ֆիլմը ֆիլմի ֆիլմեր ֆիլմերը ֆիլմերի|քաղաք քաղաքը քաղաքում քաղաքի|գիրք գիրքը|մարդ մարդը|պատերազմ պատերազմի պատերազմը|
			ընկեր ընկերը ընկերներ ընկերների|սեր սերը`,
		apart: "մայր հայր|քաղաք գիրք|կին տուն",
	},
	{
		name: "id", text: "Seorang perempuan mencari temannya yang menghilang di kota.",
		terms: "perempuan cari teman hilang kota",
		meet: `rumah rumahnya|teman temannya|keluarga keluarganya|cari mencari dicari|tulis menulis penulis ditulis|bunuh membunuh pembunuh dibunuh pembunuhan|
			main bermain pemain permainan|hidup kehidupan|mati kematian|jalan berjalan perjalanan|temu menemukan bertemu pertemuan|pukul memukul dipukul|
			hilang menghilang kehilangan|laku melakukan dilakukan|sewa menyewa|baik terbaik|curi mencuri pencuri|beri memberi memberikan|
			ambil mengambil|kejar mengejar dikejar|nikah menikah pernikahan|istri istrinya`,
		apart: "perang orang|kota kata|teman taman|dingin angin|perempuan umpan",
	},
}
