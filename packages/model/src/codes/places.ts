/**
 * Names of places as they stand in columns such as 务工所在地, where clerks write the province or
 * prefecture instead of “outside the province”. With and without the ending of the rank.
 */

const withShortNames = (names: readonly string[], ending: RegExp): readonly string[] =>
  names.flatMap((name) => {
    const short = name.replace(ending, '')
    return short === name ? [name] : [name, short]
  })

/** The provinces, municipalities and regions of China other than Yunnan. */
export const otherProvinces: readonly string[] = withShortNames(
  [
    '北京市',
    '天津市',
    '河北省',
    '山西省',
    '内蒙古自治区',
    '辽宁省',
    '吉林省',
    '黑龙江省',
    '上海市',
    '江苏省',
    '浙江省',
    '安徽省',
    '福建省',
    '江西省',
    '山东省',
    '河南省',
    '湖北省',
    '湖南省',
    '广东省',
    '广西壮族自治区',
    '海南省',
    '重庆市',
    '四川省',
    '贵州省',
    '西藏自治区',
    '陕西省',
    '甘肃省',
    '青海省',
    '宁夏回族自治区',
    '新疆维吾尔自治区',
    '台湾省',
    '香港特别行政区',
    '澳门特别行政区',
  ],
  /(?:壮族自治区|回族自治区|维吾尔自治区|特别行政区|自治区|省|市)$/,
)

/** Yunnan outside the county: its prefectures, and the other counties of Baoshan. */
export const provinceOutsideCounty: readonly string[] = withShortNames(
  [
    '昆明市',
    '曲靖市',
    '玉溪市',
    '昭通市',
    '丽江市',
    '普洱市',
    '临沧市',
    '楚雄州',
    '红河州',
    '文山州',
    '西双版纳州',
    '大理州',
    '德宏州',
    '怒江州',
    '迪庆州',
    '隆阳区',
    '腾冲市',
    '龙陵县',
    '昌宁县',
  ],
  /[市州区县]$/,
)
