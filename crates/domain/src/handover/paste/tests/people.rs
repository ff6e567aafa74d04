//! What people write themselves, and what programs on the way make of it.

use super::check;

#[test]
fn ids_and_keys_in_any_order() {
    check(&[
        ("{A} {K}", "A K"),
        ("{K}\n{A}", "A K"),
        ("{A},{K}\n{B},{L}", "A K; B L"),
        ("{K} {A}\n{L} {B}", "A K; B L"),
        ("{A}\n{B}\n\n{K}\n{L}", "A K; B L"),
        ("{A} {K} {B} {L}", "A K; B L"),
        ("{A}\n{B} {L}", "A; B L"),
        ("{K}", "K"),
        ("auth_key: {K}", "K"),
        ("Hi Milo! The id is “{A}”, and the auth key: ‘{K}’. Cheers", "A K"),
        ("转移ID：{A}，密钥：{K}。", "A K"),
        ("转移 ID: {A}\r\n密钥: {K}\r\n", "A K"),
        ("{A}/{K}", "A K"),
        ("{A}-{K}", "A K"),
        ("{A}{K}", "A K"),
        ("transfer_id: {A}auth_key: {K}", "A K"),
        ("转移{A}的密钥是{K}，请接受", "A K"),
        ("The disk ledger (id {D}) is in transfer {A}. Key {K}.", "A K; unread 1 0"),
        ("ID\nKey\n{A} {K}", "A K"),
        ("volume-{D} {A} {K}", "A K"),
        ("Please accept {A} and {B}", "A; B"),
        ("Your transfer_id: {A}\nYour auth_key: {K}", "A K"),
        ("Ticket id: {B}\nTransfer: {A}, {K}", "A K"),
    ]);
}

#[test]
fn a_guess_is_never_taken_for_a_key_and_a_key_beats_every_guess() {
    check(&[
        ("{link}\ncall me for the key: +49-30-1234567", "A; link A"),
        ("{link} Call me for the key: +49 30 1234567.", "A; link A"),
        ("{link}\nthe key comes on 2026-11-27, 10:30", "A; link A"),
        ("{link}\nfor the key: 01511234567", "A; link A; guess 01511234567 A"),
        ("{link}\nfor the key 0049151123456789", "A; link A; guess 0049151123456789 A"),
        ("{A} key: S3cret-Key_99", "A; guess S3cret-Key_99 A"),
        ("Key: S3cret-Key_99", "guess S3cret-Key_99 -"),
        ("{A} key: S3cret-Key_99\n{K}", "A K"),
        ("the key volume-2024 {A} {K}", "A K"),
        ("id {A} auth_key S3cret-Key_99", "A S3cret-Key_99"),
        ("auth_key: abc+/12345==\nid: {A}", "A abc+/12345=="),
        ("{A} auth_key=abc+/12345==", "A abc+/12345=="),
        ("{A} call milo@mail2.example for the key", "A"),
        ("auth_key: +49-30-1234567\ntransfer_id: {A}", "A"),
    ]);
}

#[test]
fn keys_as_they_are_typed() {
    check(&[
        ("{A} 9266 c595 63c8 4664", "A K"),
        ("{A}\nKey: 9266-c595-63c8-4664.", "A K"),
        ("{A} key 9266c595 63c84664", "A K"),
        ("{A}\nauth_key: ９２６６ｃ５９５６３ｃ８４６６４", "A K"),
        ("{A} 9266C59563C84664", "A K"),
        ("\u{feff}{A}\u{200b} 9266c595\u{200b}63c84664", "A K"),
        ("\u{202b}{A}\u{202c}\n\u{200f}{K}\u{200f}", "A K"),
        ("{A}\u{a0}–\u{a0}{K}", "A K"),
        ("1a7059f5–8ed7–45b7–8d05–2811e5d09f24 {K}", "A K"),
        ("{A} in 2021 2022 2023 2024", "A"),
        ("{A} fe80 0000 0000 0000 c0a8", "A"),
        ("the id begins with 1a7059f5-8ed7-45b7", ""),
    ]);
}

#[test]
fn what_chat_programs_add() {
    check(&[
        ("ID: **{A}**\nKey: `{K}`", "A K"),
        ("*transfer_id:* {A}\n*auth_key:* `{K}`", "A K"),
        ("_{A}_ ~{K}~", "A K"),
        ("```\ntransfer_id: {A}\nauth_key: {K}\n```", "A K"),
        ("> {A}\n> {K}", "A K"),
        ("• {A}\n• {K}", "A K"),
        ("<{link}|Open> {K}", "A K; link A"),
        ("[Open]({link}) key {K}", "A K; link A"),
        ("[10:02, 27/11/2026] Hanna: {A}\n[10:03, 27/11/2026] Hanna: {K}", "A K"),
    ]);
}

#[test]
fn links_with_and_without_keys() {
    check(&[
        ("Please open {link} and enter {K}", "A K; link A"),
        ("{link}，密钥：{K}", "A K; link A"),
        ("Open {link}.", "A; link A"),
        ("(see {link})", "A; link A"),
        ("{link}\nauth_key: {K}\n> On Monday Hanna wrote:\n> {linkB}\n> key {L}", "A K; B L; link A; link B"),
        ("{link} key {K}\n> {linkB}", "A K; B; link A; link B"),
        ("{link}\n{link}\n{K}", "A K; link A"),
        ("{link}\ntransfer_id: {B}\nauth_key: {L}", "A; B L; link A"),
        ("{link} the other is {B}, key {L}", "A; B L; link A"),
        ("https://console.example/accept#v=2&x", "LaterVersion"),
        ("https://console.example/accept#v=1&t=1a7059f5", "NoTransfer"),
        ("https://other.example/#top {A} {K}", "A K"),
        ("https://evs.example/v3/os-volume-transfer/{B} {A} {K}", "A K"),
    ]);
}

#[test]
fn what_belongs_to_nothing_is_told_as_unread() {
    check(&[
        ("{A} {K} {L}", "A K; unread 0 1"),
        // Whose they are may be known from elsewhere.
        ("{K} {L}", "key K; key L"),
        ("{K} {A} {B}", "A K; unread 1 0"),
        ("transfer_id: {A}\nauth_key: {K}\n\ntransfer_id: {A}\nauth_key: {L}", "A K; unread 0 1"),
    ]);
}
