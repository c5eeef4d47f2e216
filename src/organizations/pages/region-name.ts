/** 中国 alone would be read as the country; 北海道 is one by itself. */
export function regionName(region: string): string {
  return region === '' || region === '北海道' ? region : `${region}地方`
}
