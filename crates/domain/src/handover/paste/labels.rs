//! The names that clients, clouds and people give to values.

/// What a name says its value is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Label {
    /// A key, by the API's own name for it.
    Key,
    /// Perhaps a key: people call other things so too.
    MaybeKey,
    Transfer,
    /// The id of whatever is spoken of: of a transfer, if nothing says otherwise.
    Id,
    Disk,
    Size,
    /// Something that a disk, a snapshot or a backup has and a transfer has not.
    NotOfTransfer,
    /// Something else.
    Other,
}

/// The longest name that is one, in bytes.
const LONGEST: usize = 40;

/// What this name says, in any case, with blanks or hyphens in it, in quotes or bold.
pub(super) fn label_of(name: &str) -> Option<Label> {
    let name = name.trim_matches(|c: char| c.is_whitespace() || "\"'`*_|-•·".contains(c));
    if name.is_empty() || name.len() > LONGEST {
        return None;
    }
    let is_word = !name.contains(char::is_whitespace);
    let name = name.to_lowercase().replace([' ', '-'], "_");
    Some(match name.as_str() {
        "auth_key" | "authkey" | "os_auth_key" | "transfer_auth_key" | "身份认证密钥" => Label::Key,
        "key" | "密钥" => Label::MaybeKey,
        "transfer_id" | "transferid" | "transfer" | "transfer_request" | "转移_id" | "转移id" | "转移" => {
            Label::Transfer
        }
        "id" | "os_id" => Label::Id,
        "volume_id" | "volumeid" | "volume" | "disk" | "disk_id" | "os_volume_id" | "云硬盘"
        | "云硬盘_id" | "云硬盘id" => Label::Disk,
        "size" | "size_gib" | "size_gb" | "size_(gib)" | "size_(gb)" | "gib" | "容量" => Label::Size,
        "attachments" | "attached_to" | "bootable" | "volume_type" | "multiattach" | "encrypted"
        | "status" | "状态" => Label::NotOfTransfer,
        "name" | "os_name" | "display_name" | "description" | "created_at" | "updated_at" | "links"
        | "href" | "rel" | "accepted" | "no_snapshots" | "project" | "project_name" | "checksum" | "etag"
        | "token" | "名称" | "field" | "property" | "value" => Label::Other,
        _ if is_word && name.ends_with("_id") => Label::Other,
        _ => return None,
    })
}

/// Whether a word between a name and its value doesn't unsay it.
pub(super) fn is_filler(word: &str) -> bool {
    matches!(word, "is" | "the" | "for" | "it" | "auth" | "field" | "value" | "property" | "=" | "id")
}

/// Whether the words between two ids make a list of them.
pub(super) fn joins(words: &str) -> bool {
    let words = words.trim_matches(|c: char| !c.is_alphanumeric() && c != '&').to_lowercase();
    matches!(words.as_str(), "" | "and" | "or" | "&" | "und" | "et" | "y" | "e" | "和" | "与" | "及" | "id")
}

/// Whether a text in the place of a value says that there's none.
pub(super) fn is_none(value: &str) -> bool {
    matches!(value.to_lowercase().as_str(), "" | "none" | "null" | "-" | "n/a" | "false" | "true")
}
