import { type Html, html } from '../html.ts';

/** A part of a letter: a paragraph, a table of figures, a line that stands out, or a link. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'figures'; readonly rows: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

/** An administrative letter by mail, before it is text or HTML. Each list is lines. */
export interface Letter {
  readonly issuer: readonly string[];
  readonly placeAndDate: string;
  /** Begins with `V/v`; what the mail's subject says too. */
  readonly about: string;
  readonly to: readonly string[];
  readonly blocks: readonly Block[];
  readonly closing: string;
  readonly signature: string;
  readonly footer: string;
}

const blockText = (block: Block): string => {
  if (block.kind === 'figures') return block.rows.map(([name, value]) => `- ${name}: ${value}`).join('\n');
  return block.kind === 'link' ? `${block.text}: ${block.url}` : block.text;
};

/** The letter as plain text. */
export const letterText = (letter: Letter): string =>
  [
    letter.issuer.join('\n'),
    letter.placeAndDate,
    letter.about,
    `Kính gửi: ${letter.to.join('\n')}`,
    ...letter.blocks.map(blockText),
    letter.closing,
    letter.signature,
    `--\n${letter.footer}`,
  ].join('\n\n');

const FONT = 'font-family:Times New Roman,Tinos,Georgia,serif;font-size:17px;line-height:1.5;color:#1c1c1c';
const CELL = 'padding:8px 4px;border-bottom:1px solid #d5d9df;vertical-align:top';

const lines = (texts: readonly string[]): Html[] =>
  texts.map((text, index) => (index === 0 ? html`${text}` : html`<br>${text}`));

const blockHtml = (block: Block): Html => {
  switch (block.kind) {
    case 'paragraph':
      return html`<p style="margin:0 0 14px">${block.text}</p>`;
    case 'notice':
      return html`<p style="margin:0 0 14px;padding:10px 14px;border-left:4px solid #b3261e;background-color:#fdf3f2"><strong>${block.text}</strong></p>`;
    case 'link':
      return html`<p style="margin:0 0 14px"><a href="${block.url}" style="color:#0b4f9e">${block.text}</a></p>`;
    case 'figures':
      return html`<table style="width:100%;border-collapse:collapse;margin:0 0 14px;font-size:17px">${block.rows.map(
        ([name, value]) =>
          html`<tr><th scope="row" style="${CELL};text-align:left;font-weight:normal">${name}</th><td style="${CELL};text-align:right;white-space:nowrap"><strong>${value}</strong></td></tr>`,
      )}</table>`;
  }
};

/** The letter as a whole HTML document: inline styles only, nothing loaded from elsewhere, readable on a telephone. */
export const letterHtml = (letter: Letter): string =>
  html`<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${letter.about}</title></head>
<body style="margin:0;padding:0;background-color:#f2f4f7">
<div style="max-width:600px;margin:0 auto;padding:20px 18px;background-color:#ffffff;${FONT}">
<p style="margin:0 0 4px;text-align:center;font-weight:bold">${lines(letter.issuer)}</p>
<p style="margin:0 0 18px;text-align:center;font-style:italic">${letter.placeAndDate}</p>
<h1 style="margin:0 0 18px;font-size:19px;line-height:1.35;text-align:center">${letter.about}</h1>
<p style="margin:0 0 14px;text-align:center">Kính gửi: <strong>${letter.to[0] ?? ''}</strong>${letter.to.slice(1).map((text) => html`<br>${text}`)}</p>
${letter.blocks.map(blockHtml)}
<p style="margin:0 0 6px">${letter.closing}</p>
<p style="margin:0 0 22px;text-align:right;font-weight:bold">${letter.signature}</p>
<p style="margin:0;padding-top:10px;border-top:1px solid #d5d9df;font-size:14px;color:#55606e">${letter.footer}</p>
</div>
</body>
</html>
`.markup;
