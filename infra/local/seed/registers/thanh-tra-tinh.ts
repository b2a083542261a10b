/** Procedures of Thanh tra tỉnh. One line each: code | time limit | fee | name (see parse.ts). */
export const thanhTraTinh = `
## Giải quyết khiếu nại, tố cáo
2.002407 | 30d  | free | Giải quyết khiếu nại lần đầu tại cấp tỉnh
2.002411 | 45d  | free | Giải quyết khiếu nại lần hai tại cấp tỉnh
2.002394 | 30d  | free | Giải quyết tố cáo tại cấp tỉnh
2.002499 | 10wd | free | Xử lý đơn tại cấp tỉnh
`;
