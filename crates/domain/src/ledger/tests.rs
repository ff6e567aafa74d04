//! Every tampering is found, or is one of the few that can't be.

use super::*;

/// Numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }
}

const NAMES: [&str; 6] = ["data-01", "say \"no\"", "back\\slash", "云硬盘", "=1+1", ""];

fn event(dice: &mut Dice) -> Event {
    let kind = Kind::ALL[dice.below(Kind::ALL.len() - 1)];
    let at = Timestamp(1_790_000_000 + i64::try_from(dice.below(1_000_000)).unwrap());
    let other = (dice.below(3) == 0).then(|| Head { number: 9, hash: LineHash::of("theirs") });
    Event {
        disk: (dice.below(4) > 0).then_some(DiskId(0xd15c + dice.below(50) as u128)),
        disk_name: NAMES[dice.below(NAMES.len())].to_owned(),
        size_gib: u32::try_from(dice.below(2000)).unwrap(),
        transfer: (dice.below(4) > 0).then_some(TransferId(7 + dice.below(90) as u128)),
        region: "region-one".to_owned(),
        project: "p1".to_owned(),
        other,
        ..Event::new(at, kind, "demo", "harbor")
    }
}

fn ledger(dice: &mut Dice, lines: usize, mut head: Option<Head>) -> Vec<String> {
    let mut next = || {
        let line = Line::after(head, event(dice));
        head = Some(line.head());
        line.text()
    };
    (0..lines).map(|_| next()).collect()
}

fn look(lines: &[String], known: &[Head]) -> Result<Verified, Wrong> {
    verify(lines.iter().map(String::as_str), known)
}

fn head_of(line: &str) -> Head {
    Line::read(line).unwrap().head()
}

#[test]
fn a_line_is_written_as_the_document_says() {
    let event = Event {
        detail: "sealed".into(),
        region: "region-one".into(),
        project: "p1".into(),
        disk: DiskId::parse("c86b9af4-151d-4ead-b62c-5fb967af0e37"),
        disk_name: "data \"01\"\n".into(),
        size_gib: 40,
        transfer: TransferId::parse("1a7059f5-8ed7-45b7-8d05-2811e5d09f24"),
        ..Event::new(Timestamp(1_795_858_200), Kind::HandedOver, "demo", "harbor")
    };
    let line = Line::after(None, event);
    let expected = concat!(
        r#"{"ledger":1,"number":1,"time":"2026-11-28T09:30:00Z","kind":"handed-over","detail":"sealed","#,
        r#""cloud":"demo","region":"region-one","account":"harbor","project":"p1","#,
        r#""disk":"c86b9af4-151d-4ead-b62c-5fb967af0e37","disk_name":"data \"01\" ","size_gib":40,"#,
        r#""transfer":"1a7059f5-8ed7-45b7-8d05-2811e5d09f24","count":0,"other_number":0,"other_hash":"","#,
        r#""previous":"0000000000000000000000000000000000000000000000000000000000000000"}"#,
    );
    assert_eq!(line.text(), expected);
    assert_eq!(Line::read(expected), Some(line));
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assert_eq!(LineHash::of("").to_string(), empty);
}

#[test]
fn what_is_written_is_read_again_and_verified() {
    let mut dice = Dice(1);
    for lines in [0, 1, 2, 50] {
        let all = ledger(&mut dice, lines, None);
        let known: Vec<Head> = all.iter().map(|line| head_of(line)).collect();
        let verified = look(&all, &known).unwrap();
        assert_eq!((verified.lines, verified.head), (lines, known.last().copied()));
        assert_eq!((verified.known, verified.gone, verified.destroyed), (lines, 0, 0));
    }
}

#[test]
fn only_one_way_of_writing_is_read() {
    let line = ledger(&mut Dice(2), 1, None).remove(0);
    for other in [
        line.replace(",\"time\"", ", \"time\""),
        line.replace("\"number\":1", "\"number\":01"),
        line.replace("\"demo\"", "\"\\u0064emo\""),
        line.replace("\"ledger\":1", "\"ledger\":2"),
        line.replace("Z\",\"kind\"", "+00:00\",\"kind\""),
        format!("{line} "),
        line[..line.len() - 1].to_owned(),
        line.replace("}", ",\"auth_key\":\"x\"}"),
        String::new(),
    ] {
        assert_ne!(other, line);
        assert_eq!(Line::read(&other), None, "{other}");
    }
}

#[test]
fn every_changed_character_is_found_where_it_is_or_in_the_line_after() {
    let mut dice = Dice(3);
    for _ in 0..200 {
        let mut all = ledger(&mut dice, 12, None);
        let head = head_of(&all[11]);
        let at = dice.below(12);
        let letters: Vec<char> = all[at].chars().collect();
        let change = dice.below(letters.len());
        let put = ['0', '1', 'a', 'z', '"', '-'][dice.below(6)];
        if letters[change] == put {
            continue;
        }
        all[at] = letters.iter().enumerate().map(|(i, c)| if i == change { put } else { *c }).collect();
        // Nothing follows the last line: it takes a head that is known from elsewhere.
        let wrong = look(&all, &[head]).unwrap_err();
        assert!(wrong.place == at + 1 || wrong.place == at + 2, "{at} {wrong:?} {}", all[at]);
    }
}

#[test]
fn what_is_removed_reordered_put_in_or_repeated_is_found() {
    let mut dice = Dice(4);
    for _ in 0..200 {
        let all = ledger(&mut dice, 12, None);
        // Not the last line: see below.
        let (at, other) = (dice.below(11), dice.below(12));
        let mut removed = all.clone();
        removed.remove(at);
        let wrong = look(&removed, &[]).unwrap_err();
        let expected = if at == 0 { Fault::Beginning } else { Fault::Number { expected: at as u64 + 1 } };
        assert_eq!(wrong, Wrong { place: at + 1, why: expected });

        let mut swapped = all.clone();
        swapped.swap(at, other);
        if at != other {
            assert_eq!(look(&swapped, &[]).unwrap_err().place, at.min(other) + 1);
        }

        let mut put_in = all.clone();
        let before = at.checked_sub(1).map(|before| head_of(&all[before]));
        put_in.insert(at, Line::after(before, event(&mut dice)).text());
        assert_eq!(look(&put_in, &[]).unwrap_err().place, at + 2, "the one that is there twice");

        let mut renumbered = put_in.clone();
        let mut line = Line::read(&all[at]).unwrap();
        line.number += 1;
        renumbered[at + 1] = line.text();
        let wrong = look(&renumbered, &[]).unwrap_err();
        assert!(wrong.place == at + 2 && wrong.why == Fault::Previous || wrong.place == at + 3);
    }
}

#[test]
fn lines_that_are_cut_off_at_the_end_are_found_only_by_what_others_know() {
    let mut dice = Dice(5);
    for _ in 0..50 {
        let all = ledger(&mut dice, 12, None);
        let cut = 1 + dice.below(11);
        assert!(look(&all[..cut], &[]).is_ok(), "nothing in the lines themselves can tell");
        let known = cut + dice.below(12 - cut);
        let wrong = look(&all[..cut], &[head_of(&all[known])]).unwrap_err();
        assert_eq!(wrong, Wrong { place: cut + 1, why: Fault::CutShort { known: known as u64 + 1 } });
    }
}

#[test]
fn what_is_written_anew_from_some_line_on_is_found_only_by_what_others_know() {
    let mut dice = Dice(6);
    for _ in 0..50 {
        let all = ledger(&mut dice, 12, None);
        let from = dice.below(12);
        let mut anew = all[..from].to_vec();
        let before = from.checked_sub(1).map(|before| head_of(&all[before]));
        anew.extend(ledger(&mut dice, 12 - from, before));
        assert!(look(&anew, &[]).is_ok(), "nothing in the lines themselves can tell");
        let known = from + dice.below(12 - from);
        let wrong = look(&anew, &[head_of(&all[known])]).unwrap_err();
        assert_eq!(wrong, Wrong { place: known + 1, why: Fault::Known });
        if from > 0 {
            assert!(look(&anew, &[head_of(&all[from - 1])]).is_ok(), "up to there it's the same");
        }
    }
}

/// The line that takes the place of all these.
fn destroyed(all: &[String], count: usize) -> String {
    let head = all.last().map(|line| head_of(line));
    let count = u32::try_from(count).unwrap();
    Line::after(head, Event { count, ..Event::new(Timestamp(0), Kind::Destroyed, "demo", "harbor") }).text()
}

#[test]
fn what_was_destroyed_is_told_each_time_and_the_rest_goes_on() {
    let mut dice = Dice(7);
    let first = ledger(&mut dice, 5, None);
    let gone = destroyed(&first, 5);
    let second = ledger(&mut dice, 3, Some(head_of(&gone)));
    let again = destroyed(&second, 3);
    let third = ledger(&mut dice, 2, Some(head_of(&again)));
    let mut left = vec![gone.clone(), again.clone()];
    left.extend(third.clone());
    let verified = look(&left, &[]).unwrap();
    assert_eq!((verified.lines, verified.destroyed), (4, 8));
    assert_eq!(verified.head.unwrap().number, 12);

    let known = [head_of(&first[4]), head_of(&first[1]), head_of(&second[2]), head_of(&third[0])];
    let verified = look(&left, &known).unwrap();
    assert_eq!((verified.known, verified.gone), (3, 1), "only the last one before can be compared");
    let other = Head { hash: LineHash::of("other"), ..known[0] };
    assert_eq!(look(&left, &[other]), Err(Wrong { place: 1, why: Fault::Known }));

    let without = [again, third[0].clone()];
    assert_eq!(look(&without, &[]).unwrap_err().why, Fault::Beginning, "not even a tombstone goes unseen");
    let late = [first[0].clone(), destroyed(&first[..4], 3)];
    assert_eq!(look(&late, &[]).unwrap_err().why, Fault::Number { expected: 2 }, "and none hides a gap");
}

#[test]
fn a_table_has_a_heading_and_a_line_for_each_and_runs_nothing() {
    let line = Line::after(None, Event { disk_name: "=1+1".into(), ..event(&mut Dice(8)) });
    let read = crate::csv::read(&csv(std::slice::from_ref(&line)), ',');
    assert_eq!((read.len(), read[0].len(), read[1].len()), (2, 16, 16));
    assert_eq!(read[1][9], "=1+1");
    assert_eq!(read[1][15], line.head().hash.to_string());
    assert!(csv(&[line]).contains("\"'=1+1\""));
}

#[test]
fn words_are_looked_for_in_all_that_a_line_says() {
    let line = Line::after(None, Event { disk_name: "Data-01".into(), ..event(&mut Dice(9)) });
    for words in ["", "data", "REGION-ONE data", "Übergeben"] {
        assert!(line.has_words(words, "übergeben"), "{words}");
    }
    assert!(!line.has_words("data nothing", ""));
}
