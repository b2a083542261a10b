import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, html } from '../shared/html.ts';

describe('html', () => {
  it('escapes texts and numbers, keeps markup, joins lists, drops null', () => {
    const inner = html`<b>${'<&>'}</b>`;
    expect(html`<p title="${'"'}">${inner}${[inner, 'a', 7]}${null}</p>`.markup).toBe(
      '<p title="&quot;"><b>&lt;&amp;&gt;</b><b>&lt;&amp;&gt;</b>a7</p>',
    );
  });

  it('leaves no sign that opens or closes anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      }),
    );
  });
});
