const words = (text: string): string[] => text.trim().split(/\s+/)

export const occupations = words(
  '営業 広報 マーケティング 商品開発 経営企画 新規事業 人事 採用 経理 財務 情報システム デザイン 動画制作 海外展開 生産管理 品質管理 物流 法務 総務 編集',
)
export const industries = words(
  '食品製造 酒造 農業 漁業 林業 旅館 観光 飲食 小売 卸売 建設 機械製造 金属加工 繊維 木工 陶磁器 印刷 運輸 介護 医療 教育 保育 不動産 情報通信 電子部品 化学 製薬 環境 エネルギー 自治体',
)
export const prefectures = words(
  '鳥取県 島根県 岩手県 宮城県 新潟県 長野県 高知県 北海道 青森県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 富山県 石川県 福井県 山梨県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 岡山県 広島県 山口県 徳島県 香川県 愛媛県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県',
)
export const nouns = words(
  '販路 事業 商品 企画 戦略 地域 課題 観光 温泉 特産品 地酒 お茶 和菓子 果物 野菜 海産物 工芸品 家具 器 織物 情報発信 広告 集客 予約 顧客 取引先 在庫 原価 価格 利益 売上 予算 資金調達 補助金 事業承継 後継者 人材 育成 研修 評価制度 働き方 業務改善 効率化 自動化 デジタル化 電子商取引 ネット通販 サイト ホームページ ブランド パッケージ デザイン ロゴ 写真 動画 記事 プレスリリース 展示会 商談会 イベント ワークショップ ツアー 体験 宿泊 空き家 移住 関係人口 ふるさと納税 返礼品 クラウドファンディング アプリ システム クラウド サーバー データ 分析 ダッシュボード アンケート マニュアル 手順書 議事録 会議 オンライン リモート 訪問 現地 交通費 宿泊費 月額 報酬 時間 週末 平日 夜間 契約 期間 更新 成果 報告 目標 指標 計画 調査 市場 競合 海外 輸出 翻訳 通訳 英語 中国語 法人 個人 株式会社 組合 協議会 商工会 金融機関 自治体 役場 学校 病院 福祉 介護 農家 漁協 森林 環境 省エネ 再生 廃棄物 品質 衛生 工場 設備 保守 点検 安全 物流 配送 倉庫 梱包 生産 工程 改善 試作 素材 技術 特許 商標 契約書 規程 労務 給与 経理 会計 税務 決算 監査',
)
export const heads = words(
  '新規 既存 若手 中小 地方 老舗 次世代 持続 多様 独自 高齢 女性 学生 外国人 首都圏 都市部 山間 沿岸 離島 伝統 共同 広域 公式 専門 統合 基幹 中期 年度 初年度 最終',
)
export const tails = words(
  '開発 支援 改革 管理 運営 推進 強化 拡大 構築 導入 活用 担当 部門 施策 体制 基盤 講座 窓口 拠点 会社',
)
export const latin = words(
  'EC SNS DX IT AI Web SEO Instagram Excel JavaScript Python C++ C# Java Shopify YouTube LINE CRM ERP KPI PR UX Photoshop Figma AWS',
)

export const sentences = [
  '当社は{P}で{I}を営む{N}の会社です。',
  '{H}{T}に取り組んでおり、{N}と{N}の見直しが課題になっています。',
  'これまで{N}を試しましたが、{N}が足りず、うまくいきませんでした。',
  '三か月後には{N}の{T}を終え、{N}を{K}まで広げることを求めています。',
  'お願いしたいのは、{O}の経験を生かした{N}{T}です。',
  '{L}を使った{N}の{T}ができる方を歓迎します。',
  '週に{D}時間ほど、{N}と{N}について{K}の担当者と相談していただきます。',
  '{K}の{N}に合わせて、年に{D}回は現地を訪問してください。',
  '月額は{D}万円で、{N}は当社が負担します。',
  '代表の{K}が自ら{N}を担当し、{H}{N}の{T}を進めています。',
  '{N}、{N}、{N}のいずれかに詳しい方なら、副業でもかまいません。',
  '{L}や{L}の{T}を通じて、{P}の{N}を広く知らせたいと考えています。',
  '打ち合わせはオンラインが中心で、資料は{N}ごとにまとめます。',
  '{I}の{N}では{K}が知られていますが、{H}{N}はまだ少ないままです。',
]

const stock = Array.from(
  '山川田中村上下大小高林森木本石井原野水谷松竹梅桜花島崎浜津浦岡坂沢池橋宮寺神社町里郷東西南北春夏秋冬朝日月星風雲雨雪光明和平正義孝信仁智勇栄昌弘茂繁豊富宝金銀銅鉄玉美麗清純真誠実直忠良善吉福祥瑞康寿永久長遠近新古初元道路門戸堂塔城館亭軒屋庵房園苑畑稲麦米茶酒塩糸布染織陶漆紙筆墨硯琴笛鼓舞',
)

/** Names of people, firms and places: many, each rare. The nth name is always the same. */
export function nameOf(number: number): string {
  const [a, b, c] = [number % 173, Math.floor(number / 173) % 173, Math.floor(number / 29929) % 173]
  return `${stock[a % stock.length]}${stock[b % stock.length]}${stock[c % stock.length]}`
}

export const mostNames = 173 ** 3

/** Towns of the postings, some two hundred. */
export const towns = Array.from({ length: 200 }, (_, at) => `${nameOf(at * 7919).slice(0, 2)}町`)
export const tags = [...nouns.slice(0, 60), ...latin]
