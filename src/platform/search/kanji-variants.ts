/**
 * Kanji that are written in more than one way, mostly in names of people and places.
 * Each entry is the form that we compare by, followed by the forms that mean the same.
 * Old and new forms follow the 常用漢字表 (2010); the rest are the ones that registers of names and maps use.
 */
const families = [
  '高髙 崎﨑嵜 吉𠮷 辺邉邊 斉齊齋斎 浜濱濵 沢澤 広廣 国國 島嶋嶌 橋𣘺 桜櫻 瀬瀨 徳德 恵惠 真眞 条條 栄榮 学學 会會 営營 応應',
  '区區 県縣 芸藝 円圓 宝寶寳 竜龍 館舘 富冨 峰峯 野埜 柳栁桺 緑綠 黒黑 清淸 青靑 礼禮 関關 気氣 経經 継繼 権權 顕顯 験驗',
  '厳嚴 効效 号號 済濟 剤劑 雑雜 参參 桟棧 蚕蠶 賛贊 残殘 糸絲 歯齒 児兒 辞辭 湿濕 実實 写寫 釈釋 寿壽 収收 従從 渋澁 獣獸',
  '縦縱 粛肅 処處 叙敍 奨奬 将將 焼燒 証證 乗乘 浄淨 剰剩 畳疊 縄繩 壌壤 嬢孃 譲讓 醸釀 触觸 嘱囑 図圖 粋粹 穂穗 随隨 髄髓',
  '枢樞 数數 声聲 静靜 窃竊 摂攝 専專 浅淺 戦戰 践踐 銭錢 潜潛 繊纖 禅禪 双雙 壮壯 争爭 荘莊 捜搜 挿插 総總 騒騷 属屬 続續',
  '堕墮 対對 体體 帯帶 滞滯 台臺 滝瀧 択擇 単單 担擔 団團 弾彈 断斷 遅遲 昼晝 虫蟲 鋳鑄 庁廳 聴聽 鎮鎭 逓遞 鉄鐵鐡 転轉 点點',
  '伝傳 党黨 盗盜 灯燈 当當 闘鬭 独獨 読讀 届屆 弐貳 悩惱 脳腦 覇霸 拝拜 廃廢 売賣 麦麥 発發 抜拔 蛮蠻 秘祕 瓶甁 仏佛 払拂',
  '並竝 変變 弁辨瓣辯 舗舖 豊豐 褒襃 翻飜 槙槇 万萬 満滿 黙默 弥彌 訳譯 薬藥 予豫 余餘 与與 誉譽 揺搖 様樣 謡謠 来來 頼賴',
  '乱亂 覧覽 両兩 猟獵 塁壘 励勵 霊靈 隷隸 齢齡 恋戀 炉爐 労勞 楼樓 録錄 湾灣 亜亞 悪惡 圧壓 囲圍 医醫 壱壹 隠隱 駅驛 塩鹽',
  '奥奧 欧歐 殴毆 温溫 穏穩 仮假 価價 画畫 壊壞 懐懷 絵繪 拡擴 殻殼 覚覺 岳嶽 楽樂 勧勸 巻卷 寛寬 歓歡 缶罐 観觀 陥陷 顔顏',
  '帰歸 亀龜 偽僞 戯戲 犠犧 旧舊 拠據 挙擧 虚虛 峡峽 挟挾 狭狹 郷鄕 尭堯 暁曉 駆驅 勲勳 薫薰 径徑 茎莖 渓溪 蛍螢 軽輕 鶏鷄',
  '欠缺 研硏 倹儉 剣劍劔 圏圈 検檢 献獻 険險 鉱鑛 恒恆 黄黃 国圀 砕碎 称稱 桧檜 蔵藏 臓臟 遥遙 凜凛 籠篭 諌諫 鴎鷗 祢禰 曽曾',
  '痩瘦 麺麵 頬頰 填塡 剥剝',
]

/** Every other form → the form that we compare by. Keys may be two UTF-16 units long (𠮷). */
export const kanjiVariants: ReadonlyMap<string, string> = new Map(
  families.flatMap((line) => line.split(' ').flatMap(pairs)),
)

function pairs(family: string): [string, string][] {
  const [chosen, ...others] = Array.from(family)
  return chosen === undefined ? [] : others.map((other) => [other, chosen])
}
