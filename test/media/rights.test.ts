import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import sharp, { type Metadata } from 'sharp';
import { describe, expect, it } from 'vitest';
import { readExif, readIptc } from '../../src/media/embedded.ts';
import { packetOf, rightsOf } from '../../src/media/rights.ts';
import { developOne, photograph } from './studio.ts';

const PACKET = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
 <rdf:Description rdf:about="" photoshop:Credit="Agence Åre &amp; Cie" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
   photoshop:City="Oslo" exif:GPSLatitude="59,54N" xmlns:exif="http://ns.adobe.com/exif/1.0/">
  <dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Seq><rdf:li>Mara Voss</rdf:li><rdf:li>Ole Berg</rdf:li></rdf:Seq></dc:creator>
  <dc:rights xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Alt><rdf:li xml:lang="x-default">© 2026 Voss</rdf:li></rdf:Alt></dc:rights>
  <xmpRights:WebStatement xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">https://voss.example/licence</xmpRights:WebStatement>
  <plus:Licensor xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorURL>https://voss.example/buy</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>
 </rdf:Description></rdf:RDF></x:xmpmeta>`;

const SAID = {
  creator: 'Mara Voss, Ole Berg',
  credit: 'Agence Åre & Cie',
  copyright: '© 2026 Voss',
  terms: 'https://voss.example/licence',
  licensor: 'https://voss.example/buy',
};

/** An IPTC block of Photoshop's, as JPEG carries one. */
function iptcOf(...fields: readonly (readonly [set: number, text: string])[]): Buffer {
  const sets = fields.map(([set, text]) => {
    const bytes = Buffer.from(text);
    return Buffer.concat([Buffer.from([0x1c, 2, set, bytes.length >> 8, bytes.length & 0xff]), bytes]);
  });
  return Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\0', 'latin1'), ...sets]);
}

/** Puts a block behind the start of a JPEG. */
function withBlock(jpeg: Buffer, marker: number, block: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, (block.length + 2) >> 8, (block.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), head, block, jpeg.subarray(2)]);
}

async function everyFile(original: Buffer): Promise<readonly Metadata[]> {
  const { files } = await developOne(original);
  return Promise.all(files.map(({ file }) => sharp(readFileSync(file)).metadata()));
}

describe('every published file of a picture', () => {
  it('keeps who made it and what may be done with it, in any script, and nothing of where it was taken', async () => {
    const taken = await photograph(500, 400).jpeg().withXmp(PACKET).toBuffer();
    for (const { xmp, exif, iptc } of await everyFile(taken)) {
      expect(rightsOf({ ...(xmp && { xmp }) })).toEqual(SAID);
      expect(xmp?.toString()).not.toMatch(/GPS|59,54|Oslo/);
      expect({ exif, iptc }).toEqual({ exif: undefined, iptc: undefined });
    }
  });

  it('keeps what a camera wrote as EXIF, and not where it stood', async () => {
    const exif = {
      IFD0: { Artist: 'Mara Voss', Copyright: 'Voss AS', Make: 'Camera' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 55/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '10/1 45/1 0/1' },
    };
    const taken = await photograph(500, 400).jpeg().withExif(exif).toBuffer();
    for (const { xmp, exif: kept } of await everyFile(taken)) {
      expect(rightsOf({ ...(xmp && { xmp }) })).toEqual({ creator: 'Mara Voss', copyright: 'Voss AS' });
      expect(kept).toBeUndefined();
    }
  });

  it('keeps what an agency wrote as IPTC', async () => {
    const block = iptcOf([5, 'Dam'], [80, 'Zoë Lind'], [90, 'Oslo'], [110, 'NTB'], [116, '© NTB']);
    const taken = withBlock(await photograph(500, 400).jpeg().toBuffer(), 0xed, block);
    for (const { xmp } of await everyFile(taken)) {
      expect(rightsOf({ ...(xmp && { xmp }) })).toEqual({ creator: 'Zoë Lind', credit: 'NTB', copyright: '© NTB' });
    }
  });

  it('is as small as ever where the original says nothing', async () => {
    for (const { xmp } of await everyFile(await photograph(500, 400).jpeg().toBuffer())) expect(xmp).toBeUndefined();
  });
});

describe('what a file says of its rights', () => {
  it('is taken from XMP before IPTC and EXIF', () => {
    const iptc = iptcOf([80, 'Somebody'], [110, 'NTB']);
    const xmp = Buffer.from('<dc:creator><rdf:Seq><rdf:li>Mara Voss</rdf:li></rdf:Seq></dc:creator>');
    expect(rightsOf({ xmp, iptc })).toEqual({ creator: 'Mara Voss', credit: 'NTB' });
    expect(rightsOf({})).toBeUndefined();
  });

  it('is written so that no text of it can be taken for markup, nor an address for a script', () => {
    const hostile = '</dc:creator><script>"\'&amp;]]>\u0000';
    const xmp = Buffer.from(packetOf({ creator: hostile, credit: hostile }));
    const parser = new SaxesParser({ xmlns: true });
    expect(() => parser.write(xmp.toString()).close()).not.toThrow();
    expect(rightsOf({ xmp })).toEqual({
      creator: hostile.replace('\u0000', ''),
      credit: hostile.replace('\u0000', ''),
    });
    const script = Buffer.from('<xmpRights:WebStatement>javascript:alert(1)</xmpRights:WebStatement>');
    expect(rightsOf({ xmp: script })).toBeUndefined();
  });

  it('is nothing where its bytes are damaged', () => {
    const whole = iptcOf([80, 'Mara Voss']);
    for (let length = 0; length < whole.length; length += 1)
      expect(() => readIptc(whole.subarray(0, length))).not.toThrow();
    expect(readExif(Buffer.from('Exif\0\0II*\0\xff\xff\xff\xff', 'latin1'))).toEqual({});
    expect(readExif(Buffer.alloc(0))).toEqual({});
    expect(rightsOf({ xmp: Buffer.from('<dc:creator><rdf:Seq><rdf:li>Mara') })).toBeUndefined();
    expect(rightsOf({ xmp: Buffer.from('<dc:rights>&#x110000;&#99999999;</dc:rights>') })?.copyright).toContain('&#x');
  });
});
