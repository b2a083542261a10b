const RANKED = /^(tỉnh|thành phố)\s+/iu;

/** The rank in a province's name; a name without one is a tỉnh. */
export const rankOf = (province: string): string => RANKED.exec(province)?.[1]?.toLowerCase() ?? 'tỉnh';

/** The name alone: `Ninh Thuận`, `Cần Thơ`. */
export const bareName = (province: string): string => province.replace(RANKED, '');

/** The name with its rank: `tỉnh Ninh Thuận`, `thành phố Cần Thơ`. */
export const withRank = (province: string): string => `${rankOf(province)} ${bareName(province)}`;
