import { cspOf } from './page-style.ts';

/** The style sheet of /docs, inline. */
export const DOCS_STYLE = `
:root{color-scheme:light;--ink:#1b1f24;--soft:#55606e;--line:#d5d9df;--ground:#f2f4f7;--mark:#0b4f9e}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
main,header{max-width:62rem;margin:0 auto;padding:0 1rem}
h1{font-size:1.5rem}
h2{margin:2.5rem 0 .5rem;font-size:1.25rem}
h3{margin:0;font-size:1rem}
h4{margin:.75rem 0 .25rem;font-size:.9rem;color:var(--soft)}
p{margin:.25rem 0}
a{color:var(--mark)}
code,pre{font-family:ui-monospace,"DejaVu Sans Mono",Consolas,monospace;font-size:.85rem}
pre{margin:.25rem 0;padding:.6rem;background:var(--ground);border:1px solid var(--line);border-radius:.3rem;overflow-x:auto}
section.op{background:#fff;border:1px solid var(--line);border-radius:.5rem;padding:1rem;margin:.75rem 0}
table{width:100%;border-collapse:collapse;background:#fff}
th,td{padding:.4rem .5rem;border:1px solid var(--line);vertical-align:top;text-align:left}
.wide{overflow-x:auto}
.soft{color:var(--soft)}
`;
export const DOCS_CSP = cspOf(DOCS_STYLE);
