import { createHash } from 'node:crypto';

/** The page's only style sheet, inline. Widths of bars are SVG attributes, so no style attribute is needed. */
export const STYLE = `
:root{color-scheme:light;--ink:#1b1f24;--soft:#55606e;--line:#d5d9df;--ground:#f2f4f7;--good:#1b6e3c;--bad:#b3261e;--mark:#0b4f9e}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:17px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
main,header,footer{max-width:60rem;margin:0 auto;padding:0 1rem}
header{padding-top:1.5rem}
h1{margin:.25rem 0;font-size:1.5rem;line-height:1.25}
h2{margin:2rem 0 .5rem;font-size:1.15rem}
p{margin:.25rem 0}
a{color:var(--mark)}
.issuer{font-weight:600;color:var(--mark);text-transform:uppercase;font-size:.9rem;letter-spacing:.02em}
.soft{color:var(--soft);font-size:.9rem;font-weight:400}
.cards{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));margin:1.25rem 0}
.card{background:#fff;border:1px solid var(--line);border-radius:.5rem;padding:1rem}
.card h2{margin:0;font-size:1rem;color:var(--soft);font-weight:600}
.big{font-size:2.4rem;font-weight:700;line-height:1.15;font-variant-numeric:tabular-nums}
.MET{color:var(--good)}.NOT_MET{color:var(--bad)}.NOT_APPLICABLE{color:var(--soft)}
.tag{font-weight:600;white-space:nowrap}
.bar{display:block;width:100%;height:.9rem;margin:.3rem 0}
.bar .track{fill:#e4e8ee}
.bar .MET{fill:var(--good)}.bar .NOT_MET{fill:#c4571b}
.bar .target{fill:var(--ink)}
table{width:100%;border-collapse:collapse;background:#fff;border:1px solid var(--line);border-radius:.5rem}
caption{text-align:left;padding:.4rem 0;color:var(--soft);font-size:.9rem}
th,td{padding:.6rem .5rem;border-top:1px solid var(--line);vertical-align:top;text-align:left}
thead th{border-top:0;font-size:.85rem;color:var(--soft);font-weight:600}
tbody th{font-weight:600}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.agencies{table-layout:fixed}
.stt{width:2.8rem;color:var(--soft)}
.end{width:8rem;text-align:right}
.end .ratio,.end .tag{display:block;white-space:normal}
.ratio{font-weight:700;font-variant-numeric:tabular-nums}
.wide{overflow-x:auto}
ul.plans{list-style:none;margin:1rem 0;padding:0}
ul.plans li{background:#fff;border:1px solid var(--line);border-radius:.5rem;padding:.9rem 1rem;margin-bottom:.75rem}
thead .end{text-align:right}
footer{padding:1.5rem 1rem 2.5rem;color:var(--soft);font-size:.9rem}
@media(max-width:30rem){body{font-size:16px}.end{width:6.2rem}th,td{padding:.55rem .4rem}.stt{width:2.3rem}}
@media print{body{background:#fff}}
`;

const hashOf = (style: string) => createHash('sha256').update(style).digest('base64');

/** The Content-Security-Policy of a page: its own style sheet and nothing else; no script, no frame, no form. */
export const cspOf = (style: string): string =>
  `default-src 'none'; style-src 'sha256-${hashOf(style)}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

export const PAGE_CSP = cspOf(STYLE);
