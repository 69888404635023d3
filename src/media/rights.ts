import type { Metadata, Sharp } from 'sharp';
import { xml } from '../kernel/xml.ts';
import { readExif, readIptc } from './embedded.ts';

/** What a picture's file says of who made it and what may be done with it, in the terms of the IPTC. */
export interface Rights {
  readonly creator?: string;
  readonly credit?: string;
  readonly copyright?: string;
  /** Where the terms of its licence are. */
  readonly terms?: string;
  /** Where a licence is to be had. */
  readonly licensor?: string;
}

// XMP packets of cameras take some kilobytes; what is far longer was made to cost time.
const LONGEST_PACKET = 1_000_000;
const LONGEST_TEXT = 500;

function cleaned(text: string | undefined): string | undefined {
  const clean = text?.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT).toWellFormed();
  return clean === '' ? undefined : clean;
}

function unescape(text: string): string {
  return text
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (whole, hex: string | undefined, decimal: string | undefined) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** The text of a property of XMP, which may be an attribute, an element, or a list, whose members are joined. */
function property(packet: string, name: string): string | undefined {
  const [, , attribute] = new RegExp(`\\s${name}=(["'])(.*?)\\1`, 's').exec(packet) ?? [];
  if (attribute !== undefined) return cleaned(unescape(attribute));
  const start = new RegExp(`<${name}(?:\\s[^<>]*)?>`).exec(packet);
  if (start === null) return undefined;
  const end = packet.indexOf(`</${name}>`, start.index);
  if (end === -1) return undefined;
  const inner = packet.slice(start.index + start[0].length, end);
  const members = inner.split(/<rdf:li[^<>]*>/).slice(1);
  const texts = members.length === 0 ? [inner] : members.map((member) => member.slice(0, member.indexOf('</rdf:li>')));
  return cleaned(unescape(texts.join(', ').replace(/<[^<>]*>/g, '')));
}

/** Only web addresses: whoever reads the file may make links of them. */
function webAddress(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\/\S+$/i.test(text) ? text : undefined;
}

/**
 * Reads of a file's metadata what tells who made it: XMP first, then IPTC, then EXIF, as the Metadata Working Group says.
 * Where and when it was taken, and with what, is not even looked at.
 * @param metadata as sharp finds it
 * @returns `undefined` when the file says nothing
 * @see https://www.iptc.org/std/photometadata/specification/IPTC-PhotoMetadata
 */
export function rightsOf({ xmp, iptc, exif }: Pick<Metadata, 'xmp' | 'iptc' | 'exif'>): Rights | undefined {
  const packet = xmp === undefined || xmp.length > LONGEST_PACKET ? '' : xmp.toString('utf8');
  const [camera, agency] = [exif === undefined ? {} : readExif(exif), iptc === undefined ? {} : readIptc(iptc)];
  const found = {
    creator: property(packet, 'dc:creator') ?? cleaned(agency.creator) ?? cleaned(camera.creator),
    credit: property(packet, 'photoshop:Credit') ?? cleaned(agency.credit),
    copyright: property(packet, 'dc:rights') ?? cleaned(agency.copyright) ?? cleaned(camera.copyright),
    terms: webAddress(property(packet, 'xmpRights:WebStatement')),
    licensor: webAddress(property(packet, 'plus:LicensorURL')),
  };
  const said = Object.entries(found).filter(([, text]) => text !== undefined);
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

/**
 * @param rights what is known
 * @returns an XMP packet that says it, and nothing else
 * @see https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata
 */
export function packetOf({ creator, credit, copyright, terms, licensor }: Rights): string {
  return xml`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/">${[
    creator !== undefined && xml`<dc:creator><rdf:Seq><rdf:li>${creator}</rdf:li></rdf:Seq></dc:creator>`,
    credit !== undefined && xml`<photoshop:Credit>${credit}</photoshop:Credit>`,
    copyright !== undefined &&
      xml`<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${copyright}</rdf:li></rdf:Alt></dc:rights>`,
    terms !== undefined && xml`<xmpRights:WebStatement>${terms}</xmpRights:WebStatement>`,
    licensor !== undefined &&
      xml`<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorURL>${licensor}</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>`,
  ]}</rdf:Description></rdf:RDF></x:xmpmeta>`.toString();
}

/**
 * @param pipeline of a published file
 * @param rights what the original says, if anything
 * @returns the pipeline, which writes it into the file
 */
export function signed(pipeline: Sharp, rights: Rights | undefined): Sharp {
  // Not as EXIF: libvips writes letters beyond ASCII by the machine's locale.
  return rights === undefined ? pipeline : pipeline.withXmp(packetOf(rights));
}
