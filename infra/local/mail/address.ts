import addressparser from 'nodemailer/lib/addressparser';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is what SES allows
const ASCII = /^[\x00-\x7f]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a line break would start another header
const CONTROL = /[\x00-\x1f\x7f]/;
const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}$/;
const DOMAIN = /^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$/;

export const isAscii = (text: string): boolean => ASCII.test(text);

/** The bare addresses in a header's value or an API field. */
export const addressesIn = (text: string): string[] =>
  addressparser(text, { flatten: true }).map(({ address }) => address);

/** What SES has against an address such as `Name <local@domain>`; undefined when it takes it. */
export function addressProblem(text: string): string | undefined {
  if (CONTROL.test(text)) return 'Address contains control characters';
  if (!isAscii(text.replace(/<[^>]*>\s*$/, '')) && text.includes('<')) {
    return `The name of an address must be encoded by RFC 2047: ${text}`;
  }
  const [address = '', ...more] = addressesIn(text);
  if (more.length > 0) return `More than one address: ${text}`;
  const at = address.lastIndexOf('@');
  if (at < 0) return "Missing final '@domain'";
  const local = address.slice(0, at);
  if (!isAscii(local)) return 'Local address contains non-ASCII characters';
  if (!LOCAL_PART.test(local) || /^\.|\.\.|\.$/.test(local)) return 'Local address contains control or whitespace';
  if (!isAscii(address.slice(at + 1))) return 'Domain contains non-ASCII characters; it must be written in Punycode';
  return DOMAIN.test(address.slice(at + 1)) ? undefined : 'Domain contains illegal character';
}
