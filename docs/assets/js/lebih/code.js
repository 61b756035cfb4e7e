// The QR code of an address (ISO/IEC 18004) as rows of squares, where 1 is dark: bytes, the least correction (L), mask 0,
// versions 1 to 5, whose words are one block. Nothing for an address that is too long for them.
const squares = (address) => {
  const room = [19, 34, 55, 80, 108];
  const version = room.findIndex((words) => address.length + 2 <= words);
  if (version < 0) return [];
  const size = 21 + 4 * version;
  const checks = [7, 10, 15, 20, 26][version];

  // Words: the mode, the length, the bytes, and what fills the room. In halves, since the mode is one.
  const halves = [4, address.length >> 4, address.length & 15];
  for (const sign of address) halves.push(sign.charCodeAt(0) >> 4, sign.charCodeAt(0) & 15);
  halves.push(0);
  const words = [];
  for (let at = 0; at < halves.length; at += 2) words.push(halves[at] << 4 | halves[at + 1]);
  for (let fill = 236; words.length < room[version]; fill ^= 236 ^ 17) words.push(fill);

  // Reed-Solomon: the rest of the words divided by (x - 1)(x - 2)(x - 4)…, in the field of 256 over 0x11d.
  const times = (one, other) => {
    let product = 0;
    for (let bit = 7; bit >= 0; bit--) product = product << 1 ^ (product >> 7) * 0x11d ^ (other >> bit & 1) * one;
    return product;
  };
  const divisor = Array(checks).fill(0);
  divisor[checks - 1] = 1;
  for (let turn = 0, root = 1; turn < checks; turn++, root = times(root, 2)) {
    for (let at = 0; at < checks; at++) divisor[at] = times(divisor[at], root) ^ (divisor[at + 1] || 0);
  }
  const rest = Array(checks).fill(0);
  for (const word of words) {
    const factor = word ^ rest.shift();
    rest.push(0);
    divisor.forEach((value, at) => { rest[at] ^= times(value, factor); });
  }
  const sent = words.concat(rest);

  // What is the same in every code of this size: three large signs, a small one, and the steps between them.
  const rows = Array.from({ length: size }, () => []);
  const put = (row, column, dark) => { if (rows[row] && column >= 0 && column < size) rows[row][column] = +dark; };
  const sign = (row, column, reach, light) => {
    for (let y = -reach; y <= reach; y++) {
      for (let x = -reach; x <= reach; x++) {
        const ring = Math.max(Math.abs(x), Math.abs(y));
        put(row + y, column + x, ring !== light && ring < 4);
      }
    }
  };
  for (let at = 0; at < size; at++) {
    put(6, at, at % 2 === 0);
    put(at, 6, at % 2 === 0);
  }
  sign(3, 3, 4, 2);
  sign(3, size - 4, 4, 2);
  sign(size - 4, 3, 4, 2);
  if (version) sign(size - 7, size - 7, 2, 1);
  for (let at = 0; at < 15; at++) {
    const dark = 0x77c4 >> at & 1; // level L and mask 0, with the correction of its own
    put(at < 6 ? at : at < 8 ? at + 1 : 8, at < 8 ? 8 : at < 9 ? 7 : 14 - at, dark);
    put(at < 8 ? 8 : size - 15 + at, at < 8 ? size - 1 - at : 8, dark);
  }
  put(size - 8, 8, 1);

  // The bits, in columns of two from the right, up and down in turn.
  let bit = 0;
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++) {
      const row = up ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (rows[row][column] !== undefined) continue;
        rows[row][column] = (sent[bit >> 3] >> 7 - (bit & 7) & 1) ^ (row + column + 1) % 2;
        bit++;
      }
    }
  }
  return rows;
};
