//! The part of scrypt that takes memory and time (RFC 7914, with blocks of 1 KiB and no parallel ones, as age has it), in
//! steps. What goes in and what comes out is dealt with elsewhere.

use zeroize::{Zeroize, Zeroizing};

/// How many numbers Salsa20 mixes at a time.
const SALSA: usize = 16;

/// How many numbers a block has: twice eight of Salsa20's.
const BLOCK: usize = 16 * SALSA;

/// How many bytes a block has.
pub(super) const BLOCK_BYTES: usize = BLOCK * 4;

type Block = [u32; BLOCK];

/// Blocks that are being mixed: first all are filled, then they are drawn from in an order that nobody knows before.
pub(super) struct Mixing {
    block: Block,
    /// One for each step of the first half.
    filled: Vec<Block>,
    /// 2 to the power of the work factor.
    n: usize,
    done: usize,
}

impl Mixing {
    /// Takes all the memory that it will need; `None` where there isn't as much.
    pub(super) fn begin(bytes: &[u8; BLOCK_BYTES], log_n: u8) -> Option<Self> {
        let n = 1usize.checked_shl(log_n.into())?;
        let mut filled = Vec::new();
        filled.try_reserve_exact(n).ok()?;
        let mut block = [0; BLOCK];
        for (number, bytes) in block.iter_mut().zip(bytes.as_chunks().0) {
            *number = u32::from_le_bytes(*bytes);
        }
        Some(Self { block, filled, n, done: 0 })
    }

    /// Does so many steps, or as many as are left. Whether all are done.
    pub(super) fn step(&mut self, steps: usize) -> bool {
        let until = self.done.saturating_add(steps).min(2 * self.n);
        while self.done < until {
            let before = self.block;
            if self.done < self.n {
                mix(|at| part_of(&before, at), &mut self.block);
                self.filled.push(before);
            } else {
                // The first number of the block's last sixteen says which one is drawn.
                let drawn = &self.filled[before[BLOCK - SALSA] as usize & (self.n - 1)];
                mix(|at| xor(part_of(&before, at), part_of(drawn, at)), &mut self.block);
            }
            self.done += 1;
        }
        self.done == 2 * self.n
    }

    /// How far it is, from 0 to 1.
    pub(super) fn progress(&self) -> f32 {
        self.done as f32 / (2 * self.n) as f32
    }

    /// The block as it is now.
    pub(super) fn block(&self) -> Zeroizing<[u8; BLOCK_BYTES]> {
        let mut bytes = Zeroizing::new([0; BLOCK_BYTES]);
        for (bytes, number) in bytes.as_chunks_mut().0.iter_mut().zip(&self.block) {
            *bytes = number.to_le_bytes();
        }
        bytes
    }
}

impl Drop for Mixing {
    fn drop(&mut self) {
        self.block.zeroize();
        self.filled.zeroize();
    }
}

/// What Salsa20 mixes at a time.
type Part = [u32; SALSA];

fn part_of(block: &Block, at: usize) -> Part {
    block.as_chunks().0[at]
}

fn xor(one: Part, other: Part) -> Part {
    std::array::from_fn(|at| one[at] ^ other[at])
}

/// scryptBlockMix: each part is mixed with what came of the one before; the even ones come first, then the odd ones.
fn mix(part: impl Fn(usize) -> Part, to: &mut Block) {
    let to = to.as_chunks_mut().0;
    let half = to.len() / 2;
    let mut state = part(2 * half - 1);
    for at in 0..half {
        state = salsa20_8(xor(state, part(2 * at)));
        to[at] = state;
        state = salsa20_8(xor(state, part(2 * at + 1)));
        to[half + at] = state;
    }
}

/// The core of Salsa20 with eight rounds.
fn salsa20_8(state: Part) -> Part {
    let mut x = state;
    let mut quarter = |a: usize, b: usize, c: usize, d: usize| {
        x[b] ^= x[a].wrapping_add(x[d]).rotate_left(7);
        x[c] ^= x[b].wrapping_add(x[a]).rotate_left(9);
        x[d] ^= x[c].wrapping_add(x[b]).rotate_left(13);
        x[a] ^= x[d].wrapping_add(x[c]).rotate_left(18);
    };
    // Written one by one, so that the compiler keeps the numbers where it calculates.
    for _ in 0..4 {
        quarter(0, 4, 8, 12);
        quarter(5, 9, 13, 1);
        quarter(10, 14, 2, 6);
        quarter(15, 3, 7, 11);
        quarter(0, 1, 2, 3);
        quarter(5, 6, 7, 4);
        quarter(10, 11, 8, 9);
        quarter(15, 12, 13, 14);
    }
    std::array::from_fn(|at| state[at].wrapping_add(x[at]))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 7914, section 8: the first and last numbers of its vector, as it writes their bytes.
    #[test]
    fn the_core_gives_what_its_standard_says() {
        let input = "7e879a214f3ec9867ca940e641718f26baee555b8c61c1b50df846116dcd3b1d\
                     ee24f319df9b3d8514121e4b5ac5aa3276021d2909c74829edebc68db8b8c25e";
        let output = "a41f859c6608cc993b81cacb020cef05044b2181a2fd337dfd7b1c6396682f29\
                      b4393168e3c9e6bcfe6bc5b7a06d96bae424cc102c91745c24ad673dc7618f81";
        let numbers = |hex: &str| -> Vec<u32> {
            let byte = |at: usize| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap();
            (0..SALSA).map(|n| u32::from_le_bytes([0, 1, 2, 3].map(|at| byte(4 * n + at)))).collect()
        };
        let input: Part = numbers(input).try_into().unwrap();
        assert_eq!(salsa20_8(input).to_vec(), numbers(output));
    }

    #[test]
    fn more_memory_than_there_is_is_not_taken() {
        assert!(Mixing::begin(&[0; BLOCK_BYTES], 62).is_none());
        assert!(Mixing::begin(&[0; BLOCK_BYTES], 200).is_none());
    }
}
