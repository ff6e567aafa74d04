//! What packages say: whole, written by hand, changed, and hostile. Whatever is drawn here is drawn from a seed, so that
//! each run is the same.

use super::*;
use crate::disks::ClaimedDisk;
use crate::handover::{MOST_TRANSFERS, paste};
use crate::id::{DiskId, TransferId};
use crate::quota::SnapshotsAlong;
use crate::text::{LONGEST_NAME, one_line};

/// Numbers from a seed (splitmix64).
struct Drawn(u64);

impl Drawn {
    fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.number() % limit as u64) as usize
    }

    /// A text of characters that names have, and of those that they shouldn't have.
    fn text(&mut self, longest: usize) -> String {
        const CHARACTERS: [char; 24] = [
            'a', 'Z', '0', ' ', ' ', ':', '#', '~', '&', '=', '-', '"', '\'', '\n', '\r', '\t', '\0', 'ü',
            '北', '📦', '\u{200b}', '\u{202e}', '\u{2028}', '\u{301}',
        ];
        (0..self.below(longest + 1)).map(|_| CHARACTERS[self.below(CHARACTERS.len())]).collect()
    }

    fn transfer(&mut self) -> Packed {
        let id = u128::from(self.number()) << 64 | u128::from(self.number());
        let disk = ClaimedDisk {
            id: (self.below(4) > 0).then_some(DiskId(id ^ 1)),
            name: self.text(300),
            size_gib: self.number() as u32 >> self.below(33).min(31),
            disk_type: self.text(9),
            zone: self.text(9),
            snapshots: (self.below(2) > 0)
                .then(|| SnapshotsAlong { count: self.number() as u32, size_gib: self.number() }),
        };
        let key = AuthKey::parse(&format!("{:016x}", self.number())).unwrap();
        Packed { offer: Offer { transfer: TransferId(id), disk }, key }
    }

    fn package(&mut self, most: usize) -> Package {
        Package {
            cloud: self.text(20),
            region: self.text(20),
            sender_project: self.text(20),
            note: self.text(600),
            made_at: (self.below(2) > 0).then(|| Timestamp(self.below(1 << 32) as i64)),
            transfers: (0..=self.below(most)).map(|_| self.transfer()).collect(),
        }
    }
}

/// What a reader is told of a text.
fn shown(text: &str, longest: usize) -> String {
    one_line(text).chars().take(longest).collect()
}

fn assert_same(read: &Package, written: &Package) {
    assert_eq!(read.cloud, shown(&written.cloud, LONGEST_NAME));
    assert_eq!(read.region, shown(&written.region, LONGEST_NAME));
    assert_eq!(read.sender_project, shown(&written.sender_project, LONGEST_NAME));
    assert_eq!(read.note, shown(&written.note, LONGEST_NOTE));
    assert_eq!(read.made_at, written.made_at);
    assert_eq!(read.transfers.len(), written.transfers.len());
    for (read, written) in read.transfers.iter().zip(&written.transfers) {
        let mut disk = written.offer.disk.clone();
        for text in [&mut disk.name, &mut disk.disk_type, &mut disk.zone] {
            *text = shown(text, LONGEST_NAME);
        }
        assert_eq!(read.offer, Offer { transfer: written.offer.transfer, disk });
        assert!(read.key.is(&written.key));
    }
}

fn text_of(package: &Package) -> String {
    write(package).unwrap().expose().to_owned()
}

fn read_text(text: &str) -> Result<super::Read, PackageProblem> {
    read(text.as_bytes())
}

const BY_HAND: &str = "\u{feff}evs-transfer-package: 1\r\n# sealed with another tool\r\ncloud:local\r\nlater: field\r\n\
    transfer_id: 1A7059F5-8ed7-45b7-8d05-2811e5d09f24 \r\nauth_key: “9266c59563c84664” \r\nname: a: b\r\nend\r\nand more";

#[test]
fn what_was_written_is_read_back_whatever_the_names_are() {
    for seed in 0..400 {
        let package = Drawn(seed).package(12);
        let read = read_text(&text_of(&package)).unwrap();
        assert_eq!(read.left_out, 0, "seed {seed}");
        assert_same(&read.package, &package);
    }
}

#[test]
fn the_most_transfers_with_the_longest_names_are_read_and_can_be_sealed() {
    let mut drawn = Drawn(1);
    let mut package = drawn.package(1);
    package.transfers = (0..MOST_TRANSFERS).map(|_| drawn.transfer()).collect();
    for packed in &mut package.transfers {
        let disk = &mut packed.offer.disk;
        (disk.name, disk.disk_type, disk.zone) = ("📦".repeat(255), "📦".repeat(255), "📦".repeat(255));
    }
    let text = text_of(&package);
    assert!(text.len() < 3 << 20, "{}", text.len());
    assert_same(&read_text(&text).unwrap().package, &package);
}

#[test]
fn a_package_cut_anywhere_is_refused_as_a_whole() {
    let text = text_of(&Drawn(7).package(3));
    for end in (0..text.trim_end().len()).filter(|end| text.is_char_boundary(*end)) {
        assert!(read_text(&text[..end]).is_err(), "{end}");
    }
}

#[test]
fn a_package_that_lacks_a_transfer_or_has_one_more_says_so() {
    let text =
        text_of(&Package { transfers: vec![Drawn(1).transfer(), Drawn(2).transfer()], ..Package::default() });
    let problem = |text: &str| read_text(text).unwrap_err();
    let second = text.rfind("transfer_id").unwrap();
    let less = format!("{}end\n", &text[..second]);
    assert_eq!(problem(&less), PackageProblem::Incomplete { said: 2, found: 1 });
    let more = text.replace("\nend", "\ntransfer_id: x\nend");
    assert_eq!(problem(&more), PackageProblem::Incomplete { said: 2, found: 3 });
}

#[test]
fn one_that_was_written_by_hand_is_read() {
    let super::Read { package, left_out } = read_text(BY_HAND).unwrap();
    assert_eq!((package.cloud.as_str(), package.transfers.len(), left_out), ("local", 1, 0));
    let packed = &package.transfers[0];
    assert_eq!(packed.offer.transfer.to_string(), "1a7059f5-8ed7-45b7-8d05-2811e5d09f24");
    assert_eq!(packed.key.expose(), "9266c59563c84664");
    assert_eq!(packed.offer.disk.name, "a: b");
}

#[test]
fn what_can_not_be_used_is_left_out_and_counted() {
    let good = "transfer_id: 1a7059f5-8ed7-45b7-8d05-2811e5d09f24\nauth_key: 9266c59563c84664\n";
    let other = good.replace("1a7059f5", "2a7059f5");
    let without_key = good.split_once("auth").unwrap().0.replace("1a70", "3a70");
    let long_key = format!("{}auth_key: {}\n", without_key.replace("3a70", "4a70"), "a".repeat(256));
    let text = format!(
        "evs-transfer-package: 1\n{good}transfer_id: 1a70\nauth_key: a\n{good}{without_key}{other}{long_key}end"
    );
    let read = read_text(&text).unwrap();
    assert_eq!((read.package.transfers.len(), read.left_out), (2, 4));
    let none = read_text(&format!("evs-transfer-package: 1\n{without_key}end"));
    assert_eq!(none.unwrap_err(), PackageProblem::NoTransfer);
    let many: String = (0..600).map(|at| good.replace("1a7059f5", &format!("{at:08x}"))).collect();
    let read = read_text(&format!("evs-transfer-package: 1\n{many}end")).unwrap();
    assert_eq!((read.package.transfers.len(), read.left_out), (500, 100));
}

#[test]
fn other_texts_and_later_versions_are_told_apart() {
    let problem = |text: &[u8]| read(text).unwrap_err();
    for text in
        ["", "\n", "v=1&t=x", "evs-transfer-package", "evs-transfer-package: one", "transfer_id: 1\nend"]
    {
        assert_eq!(problem(text.as_bytes()), PackageProblem::NotAPackage, "{text}");
    }
    assert_eq!(problem(b"evs-transfer-package: 1\xff\nend\n"), PackageProblem::NotAPackage);
    assert_eq!(problem(b"evs-transfer-package: 2\nend\n"), PackageProblem::LaterVersion);
    assert_eq!(problem(b"evs-transfer-package: 1\nend\n"), PackageProblem::NoTransfer);
}

#[test]
fn any_text_at_all_is_read_without_harm() {
    for seed in 0..400 {
        let mut drawn = Drawn(seed);
        let mut lines: Vec<String> = text_of(&drawn.package(4)).lines().map(str::to_owned).collect();
        for _ in 0..drawn.below(6) {
            let (at, from) = (drawn.below(lines.len()), drawn.below(lines.len()));
            match drawn.below(4) {
                0 => lines[at] = drawn.text(40),
                1 => lines.swap(at, from),
                2 => lines[at] = lines[from].clone(),
                _ => lines[at].push_str(&drawn.text(3)),
            }
        }
        if let Ok(super::Read { package, .. }) = read_text(&lines.join("\n")) {
            assert!((1..=MOST_TRANSFERS).contains(&package.transfers.len()), "seed {seed}");
            assert_same(&read_text(&text_of(&package)).unwrap().package, &package);
        }
    }
}

#[test]
fn nothing_is_written_that_would_be_read_otherwise() {
    let packed = |key: &str| Packed { key: AuthKey(crate::secret::Secret::new(key)), ..Drawn(1).transfer() };
    let of = |transfers| write(&Package { transfers, ..Package::default() }).map(|_| ());
    let id = packed("a").offer.transfer;
    assert_eq!(of(vec![packed("a key: of/another+form")]), Ok(()));
    for key in ["", " a", "a ", "\"a\"", "a\nb", "a\u{85}b", "a\rb", &"a".repeat(256)] {
        assert_eq!(of(vec![packed(key)]), Err(WriteProblem::Key(id)), "{key:?}");
    }
    assert_eq!(of(vec![]), Err(WriteProblem::Empty));
    assert_eq!(of(vec![packed("a"), packed("b")]), Err(WriteProblem::Twice(id)));
    let many = (0..=MOST_TRANSFERS as u64).map(|seed| Drawn(seed).transfer()).collect();
    assert_eq!(of(many), Err(WriteProblem::TooMany));
}

#[test]
fn what_another_tool_has_opened_can_be_pasted_as_it_is() {
    let transfers = (1..=3).map(|seed| Drawn(seed).transfer()).map(|mut packed| {
        (packed.offer.disk.name, packed.offer.disk.size_gib) = ("data-01 (boot)".into(), 40);
        packed
    });
    let package =
        Package { note: "Sixty disks".into(), transfers: transfers.collect(), ..Drawn(5).package(1) };
    let pasted = paste::read(&text_of(&package));
    assert_eq!(pasted.transfers.len(), package.transfers.len());
    for ((offer, key), packed) in pasted.transfers.iter().zip(&package.transfers) {
        assert_eq!(offer.transfer, packed.offer.transfer);
        assert_eq!(offer.disk.id, packed.offer.disk.id);
        assert!(key.as_ref().unwrap().is(&packed.key));
    }
}

#[test]
fn a_package_shows_no_key_when_it_is_printed_for_debugging() {
    let text = format!("{:?}", read_text(BY_HAND).unwrap());
    assert!(text.contains("Secret(…)") && !text.contains("9266"), "{text}");
}
