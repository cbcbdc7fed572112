// Zips, as workbooks are: made of parts, and taken apart again.
import zlib from 'node:zlib';

/** A crc of zip. */
const table = Array.from({ length: 256 }, (_, n) => { for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1; return n >>> 0; });
const crc = (bytes) => { let c = ~0; for (const byte of bytes) c = table[(c ^ byte) & 255] ^ (c >>> 8); return ~c >>> 0; };

/** A zip of these parts, deflated. */
export function zip(parts) {
  const local = [], central = [];
  let at = 0;
  for (const [name, content] of parts) {
    const raw = Buffer.from(content);
    const data = zlib.deflateRawSync(raw);
    const named = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0); head.writeUInt16LE(20, 4); head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc(raw), 14); head.writeUInt32LE(data.length, 18); head.writeUInt32LE(raw.length, 22); head.writeUInt16LE(named.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0); entry.writeUInt16LE(20, 4); entry.writeUInt16LE(20, 6); head.copy(entry, 10, 8, 28);
    entry.writeUInt16LE(named.length, 28); entry.writeUInt32LE(at, 42);
    local.push(head, named, data); central.push(entry, named);
    at += 30 + named.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0); end.writeUInt16LE(parts.length, 8); end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12); end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, directory, end]);
}

/** The parts of a zip, by name. */
export function unzip(bytes) {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const parts = new Map();
  for (let at = bytes.readUInt32LE(end + 16), left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [size, named, extra, comment, from] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const name = bytes.toString('utf8', at + 46, at + 46 + named);
    const begin = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
    const data = bytes.subarray(begin, begin + size);
    parts.set(name, (bytes.readUInt16LE(at + 10) === 8 ? zlib.inflateRawSync(data) : data).toString('utf8'));
    at += 46 + named + extra + comment;
  }
  return parts;
}
