//! What command-line clients and APIs print, and tables that people make of it.

use super::check;

#[test]
fn fields_and_values() {
    let rows = "| auth_key | {K} |\n| created_at | 2026-01-01T00:00:00.000000 |\n| id | {A} |\n| name | NAME |\n| volume_id | {D} |\n+---+---+\n";
    let of = |head: &str, name: &str| format!("+---+---+\n{head}\n+---+---+\n{}", rows.replace("NAME", name));
    let table = of("| Field | Value |", "None");
    for text in [
        table.clone(),
        table.replace('\n', "\r\n"),
        table.replace('\n', " "),
        table.replace('|', "│").replace("+---+---+", "├───┼───┤"),
        table.replace(' ', "\u{a0}"),
        of("| Property | Value |", "my key volume-2024"),
        of("| Field | Value |", "auth key backup-2024 for 1"),
        of("| Field | Value |", "{L}"),
        of("| Field | Value |", "{B}"),
        of("| Field | Value |", "a | b"),
    ] {
        check(&[(&text, "A K D")]);
    }
    check(&[
        ("volume_id: {D}\nid: {A}\nauth_key: {K}", "A K D"),
        (
            "accepted: false\nauth_key: {K}\ncreated_at: '2026-01-01T00:00:00.000000'\nid: {A}\nname: my key volume-2024\nvolume_id: {D}",
            "A K D",
        ),
        (
            "auth_key=\"{K}\"\ncreated_at=\"2026-01-01T00:00:00.000000\"\nid=\"{A}\"\nname=\"my key volume-2024\"\nvolume_id=\"{D}\"",
            "A K D",
        ),
        ("os_auth_key=\"{K}\"\nos_id=\"{A}\"\nos_name=\"None\"\nos_volume_id=\"{D}\"", "A K D"),
        (
            "\"Field\",\"Value\"\n\"auth_key\",\"{K}\"\n\"id\",\"{A}\"\n\"name\",\"my key volume-2024\"\n\"volume_id\",\"{D}\"",
            "A K D",
        ),
        ("Field\tValue\nauth_key\t{K}\nid\t{A}\nname\tmy key volume-2024\nvolume_id\t{D}", "A K D"),
        ("auth_key\n{K}\ncreated_at\n2026\nid\n{A}\nname\nmy key volume-2024\nvolume_id\n{D}", "A K D"),
        (
            "| auth_key | 9266c595 |\n|          | 63c84664 |\n| id | {A} |\n| name | my key |\n|      | volume-2024 |",
            "A K",
        ),
        ("| id | {A} |\n| auth_key | {K} |\n\n| id | {B} |\n| auth_key | {L} |", "A K; B L"),
        ("auth_key   {K}\nid   {A}\nvolume_id   {D}", "A K D"),
        (
            "- ID: {A}\n  Name: my key volume-2024\n  Volume: {D}\n- ID: {B}\n  Name: x\n  Volume: {E}",
            "A - D; B - E",
        ),
    ]);
}

#[test]
fn values_without_names() {
    check(&[
        ("{K}\n2026-01-01T00:00:00.000000\n{A}\nNone\n{D}\n", "A K D"),
        (
            "{K}\n2026-01-01T00:00:00.000000\n{A}\nmy key volume-2024\n{D}\n{L}\n2026-01-01T00:00:00.000000\n{B}\n\n{E}",
            "A K D; B L E",
        ),
        (
            "False\n{K}\n2026-01-01T00:00:00.000000\nNone\n{A}\nx\nFalse\n0123456789abcdef0123456789abcdef\n{D}",
            "A K D",
        ),
        ("{K}\n{A}\n{D}", "A K; unread 1 0"),
        ("{K}\n{A}", "A K"),
        ("2026-01-01T00:00:00.000000\n{A}\nx\n{D}", "A - D"),
        ("{A} ledger {D}\n{B} None {E}", "A; B; unread 2 0"),
    ]);
}

#[test]
fn tables_with_heads() {
    check(&[
        ("name,transfer,key,volume\nledger,{A},{K},{D}\nmap key-2024,{B},{L},{E}", "A K D; B L E"),
        ("name;transfer;key;volume\r\nledger;{A};{K};{D}\r\n", "A K D"),
        ("Name\tTransfer ID\tAuth Key\tVolume ID\nledger\t{A}\t{K}\t{D}", "A K D"),
        (
            "volume,transfer,key,size\nledger,{A},{K},40\n\"map, tiles\",{B},{L},80",
            "A K - ledger 40; B L - map, tiles 80",
        ),
        ("id,transfer_id,auth_key\n1,{A},{K}\n2,{B},S3cret-Key_99", "A K; B S3cret-Key_99"),
        ("id,name,key\n{A},ledger,S3cret-Key_99", "A S3cret-Key_99"),
        ("name,transfer,key\nledger,{A},call +49-30-1234567", "A"),
        ("name,transfer,key\nmy, ledger,{A},{K}", "unread 1 1"),
        (
            "+----+------+--------+\n| ID | Name | Volume |\n+----+------+--------+\n| {A} | my key volume-2024 | {D} |\n| {B} | None | {E} |\n+----+------+--------+\n\nKeys:\n{K}\n{L}",
            "A K D; B L E",
        ),
        ("| ID | Volume ID | Name |\n|---|---|---|\n| {A} | {D} | x |", "A - D"),
        ("\"ID\",\"Name\",\"Volume\"\n\"{A}\",\"ledger\",\"{D}\"", "A - D"),
        ("ID  Name  Volume\n{A}  ledger  {D}", "A - D"),
        ("ID\nName\nVolume\n{A}\nledger\n{D}\n{B}\nmap\n{E}", "A - D; B - E"),
        ("{A},{K},{D}", "A K; unread 1 0"),
        ("ledger,{A},{K},{D}", "A K; unread 1 0"),
    ]);
}

#[test]
fn disks_and_snapshots_are_no_transfers() {
    check(&[
        ("| ID | Name | Status | Size | Attached to |\n| {D} | ledger | available | 40 | |", ""),
        ("{\"volume\": {\"id\": \"{D}\", \"name\": \"x\", \"attachments\": []}}", ""),
        ("| Field | Value |\n| attachments | [] |\n| id | {D} |\n| status | available |", ""),
        ("{\"volume\": {\"id\": \"{D}\", \"status\": \"x\"}}\n{A} {K}", "A K D"),
        ("disk {D}: transfer {A}, key {K}", "A K D"),
        ("volume id: {D}\n{A} {K}", "A K D"),
        ("request id: {B}\n{A} {K}", "A K"),
    ]);
}

#[test]
fn json_and_what_is_around_it() {
    let json = r#"{"transfer":{"id":"{A}","created_at":"2015-02-25T03:56:53.081642","name":"my key volume-2024","volume_id":"{D}","auth_key":"{K}","links":[{"href":"https://evs.example/v3/0123456789abcdef0123456789abcdef/os-volume-transfer/{A}","rel":"self"}]}}"#;
    let links_between = r#"{"transfer":{"id":"{A}","links":[{"href":"https://evs.example/{A}","rel":"self"}],"volume_id":"{D}","auth_key":"{K}"}}"#;
    for text in [
        json.to_owned(),
        links_between.to_owned(),
        json.replace(',', ",\n  "),
        json.replace(',', ",\r\n  "),
        json.replace('"', "'"),
        json.replace('"', "“"),
        json.replace('"', "&quot;"),
        format!(
            "$ curl -d '{{\"transfer\": {{\"volume_id\": \"{{D}}\", \"name\": \"x\"}}}}' -i https://evs.example\nHTTP/1.1 202 Accepted\nContent-Type: application/json\nX-Request-Id: {{B}}\nX-B3-SpanId: {{L}}\n\n{json}"
        ),
        format!(
            "> POST /v3/p/volume-transfers HTTP/1.1\n> X-Auth-Token: gAAAAA9key\n>\n< HTTP/1.1 202 Accepted\n< X-Compute-Request-Id: {{B}}\n<\n{json}"
        ),
    ] {
        check(&[(&text, "A K D")]);
    }
    check(&[
        (
            r#"[{"ID": "{A}", "Name": "my key volume-2024", "Volume": "{D}"}, {"ID": "{B}", "Name": null, "Volume": "{E}"}]"#,
            "A - D; B - E",
        ),
        (r#"{"transfers":[{"id":"{A}","auth_key":"{K}"},{"id":"{B}","auth_key":"{L}"}]}"#, "A K; B L"),
        (r#"{"name": "\", \"auth_key\": \"{L}", "id": "{A}", "auth_key": "{K}"}"#, "A K"),
        (r#"["{A}", "{K}"]"#, "A K"),
        ("{\\\"id\\\": \\\"{A}\\\", \\\"auth_key\\\": \\\"{K}\\\", \\\"volume_id\\\": \\\"{D}\\\"}", "A K D"),
    ]);
}

#[test]
fn html_copied_as_text() {
    check(&[
        ("<p>Please open <a href=\"{link}\">this</a>.<br>Key: <b>{K}</b></p>", "A K; link A"),
        (
            "<table><tr><th>Field</th><th>Value</th></tr><tr><td>auth_key</td><td>{K}</td></tr><tr><td>id</td><td>{A}</td></tr><tr><td>name</td><td>my key volume-2024</td></tr><tr><td>volume_id</td><td>{D}</td></tr></table>",
            "A K D",
        ),
        (
            "<tr><th>ID</th><th>Name</th><th>Volume</th></tr>\n<tr><td>{A}</td><td>x</td><td>{D}</td></tr>",
            "A - D",
        ),
    ]);
}
