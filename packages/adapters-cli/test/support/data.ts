/** Small files that the tests of the command share. All people are invented. */

export const household = {
  subject: 'household',
  id: 'H-1',
  householdType: 'lifted',
  monitoringCategory: 'unstable',
  riskRemoved: false,
  householdSize: 3,
  netIncome: 24000,
  developmentConditions: true,
  members: [{ id: 'P-1', labourClass: 'weak' }],
  measures: [{ category: 'training', startedOn: '2025-02-01' }],
}

export const other = { subject: 'household', id: 'H-2', householdSize: 2, netIncome: 40000 }

export const json = (value: unknown): string => JSON.stringify(value)

/** 户编号,家庭人口数,是否易地扶贫搬迁户 / G-1,3,是 in GB18030, byte by byte. */
export const gb18030Table = Uint8Array.from([
  0xbb, 0xa7, 0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xbc, 0xd2, 0xcd, 0xa5, 0xc8, 0xcb, 0xbf, 0xda, 0xca,
  0xfd, 0x2c, 0xca, 0xc7, 0xb7, 0xf1, 0xd2, 0xd7, 0xb5, 0xd8, 0xb7, 0xf6, 0xc6, 0xb6, 0xb0, 0xe1,
  0xc7, 0xa8, 0xbb, 0xa7, 0x0d, 0x0a, 0x47, 0x2d, 0x31, 0x2c, 0x33, 0x2c, 0xca, 0xc7, 0x0d, 0x0a,
])

export const gb18030Text = '户编号,家庭人口数,是否易地扶贫搬迁户\r\nG-1,3,是\r\n'

/** Bytes that are text in no accepted encoding. */
export const noText = Uint8Array.from([0x61, 0x0a, 0xff, 0xff, 0x0a])
