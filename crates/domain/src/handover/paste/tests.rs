//! What people paste, one shape a test.

use super::*;

const A: &str = "1a7059f5-8ed7-45b7-8d05-2811e5d09f24";
const B: &str = "2b7059f5-8ed7-45b7-8d05-2811e5d09f24";
const DISK: &str = "c86b9af4-151d-4ead-b62c-5fb967af0e37";
const KEY: &str = "9266c59563c84664";
const KEY_B: &str = "0066c59563c84664";

fn check(text: &str, expected: &[(&str, Option<&str>)]) {
    let pasted = read(text);
    let found: Vec<_> = pasted
        .transfers
        .iter()
        .map(|(id, key)| (id.to_string(), key.as_ref().map(|k| k.expose().to_owned())))
        .collect();
    let expected: Vec<_> =
        expected.iter().map(|(id, key)| ((*id).to_owned(), key.map(str::to_owned))).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn id_and_key_are_found_in_either_order() {
    check(&format!("{A} {KEY}"), &[(A, Some(KEY))]);
    check(&format!("{KEY}\n{A}"), &[(A, Some(KEY))]);
}

#[test]
fn a_chat_message_around_them_does_not_matter() {
    check(&format!("Hi Milo! The id is “{A}”, and the auth key: ‘{KEY}’. Cheers"), &[(A, Some(KEY))]);
    check(&format!("转移ID：{A}，密钥：{KEY}。"), &[(A, Some(KEY))]);
}

#[test]
fn api_json_gives_the_transfer_and_not_the_disk() {
    let text = format!(
        r#"{{"transfer":{{"id":"{A}","created_at":"2015-02-25T03:56:53.081642","name":"first volume","volume_id":"{DISK}","auth_key":"{KEY}","links":[{{"href":"https://evs.example/v3/0123456789abcdef0123456789abcdef/os-volume-transfer/{A}","rel":"self"}}]}}}}"#
    );
    check(&text, &[(A, Some(KEY))]);
    assert_eq!(read(&text).disk, DiskId::parse(DISK));
}

#[test]
fn the_table_of_a_command_line_client_is_read() {
    let text = format!(
        "+------------+--------+\n| Field | Value |\n+---+---+\n| auth_key | {KEY} |\n| created_at | 2026-01-01T00:00:00.000000 |\n| id | {A} |\n| name | None |\n| volume_id | {DISK} |\n+---+---+\n"
    );
    check(&text, &[(A, Some(KEY))]);
    assert_eq!(read(&text).disk, DiskId::parse(DISK));
}

#[test]
fn a_table_that_names_the_disk_last_is_read_too() {
    check(&format!("volume_id: {DISK}\nid: {A}\nauth_key: {KEY}"), &[(A, Some(KEY))]);
}

#[test]
fn many_pairs_stay_pairs() {
    check(&format!("{A},{KEY}\n{B},{KEY_B}"), &[(A, Some(KEY)), (B, Some(KEY_B))]);
    check(&format!("{KEY} {A}\n{KEY_B} {B}"), &[(A, Some(KEY)), (B, Some(KEY_B))]);
    check(&format!("{A}\n{B}\n\n{KEY}\n{KEY_B}"), &[(A, Some(KEY)), (B, Some(KEY_B))]);
}

#[test]
fn a_missing_key_does_not_shift_the_others() {
    check(&format!("{A}\n{B} {KEY_B}"), &[(A, None), (B, Some(KEY_B))]);
}

#[test]
fn a_key_of_another_shape_is_found_when_it_is_said_to_be_one() {
    check(&format!("id {A} auth_key S3cret-Key_99"), &[(A, Some("S3cret-Key_99"))]);
}

#[test]
fn full_width_and_invisible_characters_are_seen_through() {
    let wide: String = KEY.chars().map(|c| char::from_u32(c as u32 + 0xfee0).unwrap()).collect();
    check(&format!("\u{feff}{A}\u{200b} {wide}"), &[(A, Some(KEY))]);
}

#[test]
fn a_key_alone_is_handed_on_alone() {
    let pasted = read(KEY);
    assert_eq!(pasted.lone_key.map(|key| key.expose().to_owned()).as_deref(), Some(KEY));
}

#[test]
fn a_link_is_read_as_a_link_and_the_key_beside_it_belongs_to_it() {
    let text = format!(
        "Please open https://console.example/accept#v=1&c=local&t={A}~{DISK}~10~SSD~az-1~x&end and enter {KEY}"
    );
    let pasted = read(&text);
    assert_eq!(pasted.hand_over.unwrap().offers.len(), 1);
    assert_eq!(pasted.lone_key.unwrap().expose(), KEY);
}

#[test]
fn garbage_is_nothing_and_harms_nothing() {
    for text in
        ["", "hello", "<script>alert(1)</script>", "1a7059f5-8ed7", &"9".repeat(400_000), "\u{202e}\u{0}"]
    {
        assert!(read(text).is_empty(), "{}", &text[..text.len().min(40)]);
    }
}
