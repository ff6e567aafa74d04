//! What mail programs and their filters do to a link.

use super::{A, B, D, K, filled, link, read, said};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

fn broken_at(text: &str, column: usize, between: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    chars.chunks(column).map(String::from_iter).collect::<Vec<_>>().join(between)
}

#[test]
fn a_link_that_a_mail_has_broken_is_joined_wherever_the_break_is() {
    let whole = link(A);
    for column in 20..whole.len() {
        for between in ["\n", "\r\n", "=\n", "=\r\n", "\n> ", "=\r\n> ", " \n", "\n    ", "\n>> "] {
            // A `=` at the break is a mail's only where a mail breaks.
            if between.starts_with('=') && !(60..=77).contains(&column) {
                continue;
            }
            let text = format!("Hello,\n{}\nkey: {K}\nBye", broken_at(&whole, column, between));
            assert_eq!(said(&read(&text)), "A K; link A", "{text}");
        }
    }
}

#[test]
fn the_source_of_a_mail_is_read() {
    let source = link(A).replace('=', "=3D");
    for column in [70, 74, 75, 76] {
        let text = broken_at(&format!("Open {source} please\nKey: {K}"), column, "=\r\n");
        assert_eq!(said(&read(&text)), "A K; link A", "{text}");
    }
    let text = broken_at(
        &format!("The id of the transfer is {A} and its key, as I have promised, is {K}"),
        75,
        "=\r\n",
    );
    assert_eq!(said(&read(&text)), "A K");
}

#[test]
fn a_filter_that_wraps_a_link_and_breaks_it_is_seen_through() {
    let inner = utf8_percent_encode(&link(A), NON_ALPHANUMERIC).to_string();
    let wrapped = format!(
        "https://safelinks.example/?url={inner}&data=05%7C02%7Cmilo%40meadow.example%7C1&sdata=abc%3D&reserved=0"
    );
    for text in [
        format!("Open {wrapped} with {K}"),
        format!("Open <{wrapped}>.\n{K}"),
        format!("{}\nKey: {K}", broken_at(&wrapped, 76, "\n")),
        format!("{}\nKey: {K}", broken_at(&wrapped, 76, "\n> ")),
        format!("Open https://console.example/accept%23v%3D1%26t%3D{A}%26end and {K}"),
    ] {
        assert_eq!(said(&read(&text)), "A K; link A", "{text}");
    }
}

#[test]
fn a_cut_link_is_a_cut_one_and_keeps_its_id() {
    let cut = format!("https://console.example/accept#v=1&t={A}~{D}~40");
    for (text, expected) in [
        (format!("{cut}\nThanks\n{K}"), "A K; cut link A"),
        (format!("{cut}. Thanks {K}"), "A K; cut link A"),
        (format!("https://console.example/accept#v=1&t=\n{A}\nBye"), "A; cut link A"),
        (format!("https://console.example/accept#v=1&t={}\n{}\n", &A[..20], &A[20..]), "A; cut link A"),
        (format!("{cut}\n{}", link(A)), "A; link A"),
        (format!("{} {}", link(B), filled("{A}")), "B; A; link B"),
    ] {
        assert_eq!(said(&read(&text)), expected, "{text}");
    }
}
