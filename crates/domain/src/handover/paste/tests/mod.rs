//! What the world sends, as tables: a text, and what is read of it. Each transfer is written as `A K D name 40`: its id, its
//! key, its disk's id, name and size, with `-` for what isn't known.

mod clients;
mod mails;
mod ours;
mod people;

use super::*;

const A: &str = "1a7059f5-8ed7-45b7-8d05-2811e5d09f24";
const B: &str = "2b7059f5-8ed7-45b7-8d05-2811e5d09f24";
const D: &str = "c86b9af4-151d-4ead-b62c-5fb967af0e37";
const E: &str = "d86b9af4-151d-4ead-b62c-5fb967af0e37";
const K: &str = "9266c59563c84664";
const L: &str = "0066c59563c8466a";

/// Checks what is read of each text. In a text `{A}` and so on stand for ids and keys; `{link}` for a link to A, `{linkB}`
/// for one to B.
fn check(table: &[(&str, &str)]) {
    let read =
        |(text, expected): &(&str, &str)| (filled(text), said(&read(&filled(text))), (*expected).to_owned());
    let wrong = table.iter().map(read).filter(|(_, said, expected)| said != expected);
    let wrong: Vec<_> =
        wrong.map(|(text, said, expected)| format!("{text}\n→ {said}\ninstead of {expected}")).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

fn filled(text: &str) -> String {
    [("{A}", A), ("{B}", B), ("{D}", D), ("{E}", E), ("{K}", K), ("{L}", L)]
        .iter()
        .fold(text.replace("{link}", &link(A)).replace("{linkB}", &link(B)), |text, (name, value)| {
            text.replace(name, value)
        })
}

fn link(transfer: &str) -> String {
    format!(
        "https://console.example/accept#v=1&c=local&r=one&p=p1&t={transfer}~{D}~10~SSD~az-1~led%20ger&end"
    )
}

/// What was read, in short.
fn said(pasted: &Pasted) -> String {
    let mut said: Vec<String> =
        pasted.transfers.iter().map(|(offer, key)| transfer(offer, key.as_ref())).collect();
    for link in &pasted.links {
        let ids = link.offers.iter().map(|offer| short(&offer.transfer.to_string()));
        said.push(format!(
            "{} {}",
            if link.cut { "cut link" } else { "link" },
            ids.collect::<Vec<_>>().join(" ")
        ));
    }
    said.extend(pasted.lone_key.as_ref().map(|key| short(key.expose())));
    said.extend(pasted.lone_keys.iter().map(|key| format!("key {}", short(key.expose()))));
    for guess in &pasted.guesses {
        let of = guess.transfer.map_or("-".to_owned(), |transfer| short(&transfer.to_string()));
        said.push(format!("guess {} {of}", guess.key.expose()));
    }
    if pasted.unread != Unread::default() {
        said.push(format!("unread {} {}", pasted.unread.ids, pasted.unread.keys));
    }
    said.extend(pasted.problem.map(|problem| format!("{problem:?}")));
    said.join("; ")
}

fn transfer(Offer { transfer, disk }: &Offer, key: Option<&AuthKey>) -> String {
    let size = if disk.size_gib > 0 { disk.size_gib.to_string() } else { String::new() };
    let parts = [
        transfer.to_string(),
        key.map(|key| key.expose().to_owned()).unwrap_or_default(),
        disk.id.map(|id| id.to_string()).unwrap_or_default(),
        disk.name.clone(),
        size,
    ];
    let parts: Vec<String> = parts.iter().map(|part| short(part)).collect();
    parts.join(" ").trim_end_matches([' ', '-']).to_owned()
}

fn short(text: &str) -> String {
    let known = [("A", A), ("B", B), ("D", D), ("E", E), ("K", K), ("L", L), ("-", "")];
    known.iter().find(|(_, value)| *value == text).map_or(text, |(name, _)| name).to_owned()
}

#[test]
fn garbage_is_nothing_and_harms_nothing() {
    let many = |text: &str| text.repeat(20_000 / text.len());
    for text in [
        String::new(),
        "hello".into(),
        "<script>alert(1)</script>".into(),
        "1a7059f5-8ed7".into(),
        "\u{202e}\u{0}\u{1}\u{f0000}\u{2}\u{f0001}\u{3}".into(),
        many("9"),
        many("{\"a\":["),
        many("x://"),
        many("x://%25\nend\n"),
        many("</a <b "),
        many("#v=1&t=x\n"),
        many("https://x/?u=%25%32%33v%3D1&"),
        many("| id "),
        many("id\n"),
        many("&amp;"),
    ] {
        let begun = std::time::Instant::now();
        let pasted = read(&text);
        assert!(pasted.is_empty() && pasted.unread == Unread::default(), "{}", &text[..text.len().min(40)]);
        assert!(begun.elapsed().as_secs() < 10, "{} took {:?}", &text[..text.len().min(40)], begun.elapsed());
    }
}

/// Cuts and mutates what is in the tables above, with characters of every length.
#[test]
fn nothing_that_is_pasted_makes_it_panic() {
    let samples = [
        "# über (40 GiB)\ntransfer_id: {A}\nauth_key: {K}\n\n> {link}",
        "{\"transfer\":{\"id\":\"{A}\",\"auth_key\":\"{K}\"}} HTTP/1.1 202",
        "| ID | Name |\n| {A} | x |\n+--+\nname,transfer,key\na,{A},{K}",
        "<td>auth_key</td><td>{K}</td>&amp;&#35; https://urldefense.example/v3/__a*b**A__;IyM!!x$ =\n",
        "{K}\n2026-01-01T00:00:00\n{A}\nx\n{D}\nkey: 9266 c595 63c8 4664",
        "ID\nName\n{A}\nx\nhttps://urldefense.example/v2/url?u=https-3A__x-23v-3D1-26t-3D&d=x key S3cret-99",
    ];
    let strange = [
        "é", "密", "󰀀", "\u{1}", "\u{2}", "\u{3}", "😀", "=", "\n", "*", "%", "%23", "\"", "|", "-", "&",
        "<", ">", "{", "}",
    ];
    let mut read_at_all = 0;
    for sample in samples {
        let sample = filled(sample);
        for at in (0..=sample.len()).filter(|at| sample.is_char_boundary(*at)) {
            read_at_all += usize::from(!read(&sample[..at]).is_empty());
            for strange in strange.iter().cycle().skip(at).take(3) {
                let (before, after) = sample.split_at(at);
                read_at_all += usize::from(!read(&format!("{before}{strange}{after}")).is_empty());
            }
        }
    }
    assert!(read_at_all > 500, "{read_at_all}");
}
