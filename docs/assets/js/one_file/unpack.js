// Unpacks a text that is packed as in a ZIP (RFC 1951) and written with 13 bits in two of 91 characters (scripts/kram/assets/
// packed.py), for browsers that cannot do it themselves.
// Only its two usual kinds of blocks are read: the build writes no other, and a test unpacks what it wrote.
const unpacked = (packed) => {
  const out = [];
  let [at, held, bits] = [0, 0, 0];
  // The number of a character among the visible ones of ASCII without " < and \\.
  const next = () => {
    const code = packed.charCodeAt(at++);
    return code - 33 - (code > 34) - (code > 60) - (code > 92);
  };
  const take = (count) => {
    for (; bits < count; bits += 13) held |= (next() * 91 + next()) << bits;
    const value = held & ((1 << count) - 1);
    held >>>= count;
    bits -= count;
    return value;
  };
  // A code is known by how long the code of each symbol is: how many there are of each length, and their symbols in order.
  const codeOf = (lengths) => {
    const counts = Array(16).fill(0);
    lengths.forEach((length) => { counts[length]++; });
    counts[0] = 0;
    const symbols = lengths.map((length, symbol) => [length, symbol]).filter(([length]) => length);
    return { counts, symbols: symbols.sort(([a, b], [c, d]) => a - c || b - d).map(([, symbol]) => symbol) };
  };
  const read = ({ counts, symbols }) => {
    let [code, first, index] = [0, 0, 0];
    for (let length = 1; length < 16; length++) {
      code |= take(1);
      if (code - first < counts[length]) return symbols[index + code - first];
      index += counts[length];
      first = (first + counts[length]) * 2;
      code *= 2;
    }
  };
  // The smallest value that each symbol of a length or distance is for, and how many bits come beside it.
  const ranges = (start, count, step) => {
    const found = [];
    for (let symbol = 0, value = start; symbol < count; symbol++) {
      const more = Math.max(0, Math.floor(symbol / step) - 1);
      found.push([value, more]);
      value += 1 << more;
    }
    return found;
  };
  const lengths = ranges(3, 28, 4).concat([[258, 0]]);
  const distances = ranges(1, 30, 2);
  const same = (count, length) => Array(count).fill(length);
  const usual = codeOf([].concat(same(144, 8), same(112, 9), same(24, 7), same(8, 8)));
  const usualDistances = codeOf(same(30, 5));

  const ownCodes = () => {
    const [ofSymbols, ofDistances, count] = [take(5) + 257, take(5) + 1, take(4) + 4];
    const short = Array(19).fill(0);
    [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15].slice(0, count).forEach((symbol) => { short[symbol] = take(3); });
    const code = codeOf(short);
    const all = [];
    while (all.length < ofSymbols + ofDistances) {
      const symbol = read(code);
      if (symbol < 16) all.push(symbol);
      else if (symbol === 16) all.push(...same(3 + take(2), all[all.length - 1]));
      else all.push(...same(symbol === 17 ? 3 + take(3) : 11 + take(7), 0));
    }
    return [codeOf(all.slice(0, ofSymbols)), codeOf(all.slice(ofSymbols))];
  };
  for (let last = 0; !last;) {
    last = take(1);
    const [symbolCode, distanceCode] = take(2) === 1 ? [usual, usualDistances] : ownCodes();
    for (let symbol = read(symbolCode); symbol !== 256; symbol = read(symbolCode)) {
      if (symbol < 256) {
        out.push(symbol);
        continue;
      }
      const [length, lengthBits] = lengths[symbol - 257];
      const copied = length + take(lengthBits);
      const [distance, distanceBits] = distances[read(distanceCode)];
      const from = out.length - distance - take(distanceBits);
      for (let step = 0; step < copied; step++) out.push(out[from + step]);
    }
  }
  return new TextDecoder().decode(new Uint8Array(out));
};
