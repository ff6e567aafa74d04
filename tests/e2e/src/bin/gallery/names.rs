//! The controls and texts of the console that the walks go by, each in one place: when the console calls something
//! otherwise, this is what has to follow.

use e2e::{What, button, checkbox, combobox, dialog, disclosure, field, heading, link, part, searchbox};

macro_rules! controls {
    ($($name:ident: $make:ident $text:literal;)*) => {$(
        pub fn $name() -> What {
            $make($text)
        }
    )*};
}

controls! {
    sign_in: button "Sign in";
    sign_out: button "Sign out";
    refresh: button "Refresh";
    close: button "Close";
    done: button "Done";
    leave: button "Leave";
    cloud: combobox "Cloud";
    account: field "Account";
    domain: field "Domain";
    user: field "User";
    password: field "Password";
    other_ways: disclosure "Sign in another way";
    access_key: button "Access key";
    access_key_id: field "Access key ID (AK)";
    secret_key: field "Secret access key (SK)";
    token_way: button "Token";
    credential_way: button "Application credential";
    have_code: button "I have a one-time code";
    public_computer: checkbox "This is a public or shared computer: keep nothing in this browser";
    choose_project: heading "Choose a project";
    to_disks: link "Disks";
    to_transfers: link "Transfers";
    to_ledger: link "Ledger and verifying it";
    verify: button "Verify";
    filter_disks: button "Filter";
    view_of_disks: button "View";
    export_disks: button "Export";
    filters: dialog "Filter disks";
    looks: dialog "Columns and rows";
    select_by_list: button "Select by list";
    selecting_by_list: dialog "Select disks by a list";
    names_or_ids: field "Names or IDs";
    exporting: dialog "Export disks";
    search: searchbox "Search disks";
    by_size: button "Size";
    select_all: checkbox "Select all that can go and match";
    transfer_chosen: button "Transfer…";
    move_chosen: button "Move to another account of mine…";
    moving: heading "Move to another account of mine";
    try_anyway: checkbox "Try anyway: a disk that isn't accepted comes back";
    wizard: heading "Transfer disks";
    template: field "Template for the names";
    one_name: field "Transfer name";
    pause: button "Pause";
    to_hand_over: button "Go to hand-over";
    receipt_of_sender: disclosure "Receipt without keys";
    select_transfers: checkbox "Select all";
    keep_all: button "Keep all sealed in this browser";
    copy_all: button "Copy all IDs and keys";
    seal_in_file: button "Seal in a file…";
    sealed_and_saved: dialog "Sealed and saved";
    copy_both: button "Copy ID and key";
    copy_link: button "Copy link";
    show_qr: button "Show as QR code";
    qr_code: dialog "Link as QR code";
    copy_key: button "Copy key";
    reveal: button "Reveal";
    hand_over_later: button "Hand over…";
    cancel: button "Cancel transfer";
    key: field "Key";
    transfer_id: field "Transfer ID";
    paste: field "Paste what you were sent";
    accept: button "Accept the disk";
    ask: button "Ask to be sent something…";
    make_link: button "Make the link";
    choose_for_them: button "Choose disks for them";
    seal_to_milo: button "Seal to “Milo”…";
    copy_package: button "Copy package link";
    name_of_asker: field "Your name";
    yours: heading "The disk is yours";
    leaving: dialog "Leave this page?";
    signing_out: dialog "Sign out now?";
    still_there: dialog "Are you still there?";
    locked: dialog "Locked";
    sign_in_again: dialog "Sign in again";
    canceling: dialog "Cancel this transfer?";
    shortcuts: dialog "Keyboard shortcuts";
    help_on_disks: heading "Choosing disks";
    lost_way: heading "There's no such page";
}

macro_rules! texts {
    ($($name:ident: $text:literal;)*) => {$(
        pub const $name: &str = $text;
    )*};
}

texts! {
    FILL_IN: "Fill this in";
    CAPS_LOCK: "Caps Lock is on.";
    NO_PROJECTS: "This user has no project in this region";
    WRONG: "Account, user, password or code is wrong";
    CODE_WANTED: "also needs a one-time code";
    EXPIRED: "The password has expired";
    CLOUD_AWAY: "The cloud can't be reached";
    KEY_REFUSED: "The cloud doesn't take this access key";
    NOT_KEPT: "Keys that aren't handed over when you sign out or close it are lost";
    READ_PARTLY: "couldn't be read";
    FAILED: "Disks couldn't be loaded";
    EMPTY: "No disks in this project";
    NONE_MATCHES: "No disk matches";
    WHY_NOT: "Why it can't go";
    STALE: "Couldn't refresh.";
    SOME_UNCHECKED: "Some things can't be checked";
    CHANGED: "Something has changed since you chose";
    UNDER_WAY: "Creating…";
    NOT_CREATED: "Not created";
    KEY_LOST: "Created, but its key is lost";
    UNKNOWN: "Outcome unknown";
    PAUSED: "What is under way is finished; nothing new begins.";
    LEDGER_EMPTY: "The ledger is empty";
    VERIFIED: "as they were written";
    NOTHING_PENDING: "Nothing is pending";
    NOTHING_CHOSEN: "No disks chosen";
    NOT_PENDING: "This transfer isn't pending";
    CANCELED: "Canceled: ID and key don't work any more";
    ENDED: "Ended transfers";
    ROOM: "Your quota has room for it.";
    NO_ROOM: "Your quota doesn't suffice";
    NOT_ALLOWED: "You may not accept transfers in this project";
    WRONG_KEY: "The key is wrong";
    NO_SUCH_TRANSFER: "There's no such transfer here";
    TWO_ACCEPTED: "2 of 3 worked through";
    CUT_SHORT: "Accepting was interrupted";
    OWN: "This is your own transfer";
    BAD_LINK: "This link can't be read";
    OFFLINE: "This device is offline.";
    FEWER_WANTED: "The cloud wants fewer requests";
    THROTTLED: "next try in";
    BROKEN: "Something in this page broke";
    BOTH_COPIED: "ID and key copied";
    LINK_COPIED: "Link copied";
    KEY_COPIED: "Key copied";
    ALL_SAFE: "aren't handed over or kept yet";
    COPIED: "Copied";
    FINGERPRINT: "Fingerprint";
    SEALED: "only this recipient can open it";
    PACKAGE_OPEN: "The package holds";
    OTHER_KEY: "sealed to another key than those of this browser";
    REQUEST_BROKEN: "This request can't be used";
    SAME_PROJECT: "The disks are in this project already";
    IS_BACK: "the disk was seen to be back";
}

/// The menu of who is signed in: without it, nobody is.
pub fn account_menu() -> What {
    part(button("Your account"))
}

/// The list of where else one can go.
pub fn place_switch() -> What {
    part(button("Project and region"))
}

/// The button of a demo account.
pub fn demo(account: &str) -> What {
    button(format!("Sign in as {account}"))
}

/// The box before a disk.
pub fn select(disk: &str) -> What {
    checkbox(format!("Select {disk}"))
}

/// A disk or its transfer, in a list.
pub fn named(disk: &str) -> What {
    link(disk)
}

/// The button that creates so many transfers.
pub fn create(count: usize) -> What {
    button(if count == 1 { "Create 1 transfer".to_owned() } else { format!("Create {count} transfers") })
}

/// The button that moves so many disks.
pub fn move_all(count: usize) -> What {
    button(if count == 1 { "Move 1 disk".to_owned() } else { format!("Move {count} disks") })
}

/// What the page says when so many are moved.
pub fn moved(count: usize) -> String {
    format!("{count} of {count} moved")
}

/// The button that selects what a list names.
pub fn select_count(count: usize) -> What {
    button(if count == 1 { "Select 1 disk".to_owned() } else { format!("Select {count} disks") })
}

/// The button that accepts several.
pub fn accept_many(count: usize) -> What {
    button(format!("Accept {count} disks"))
}

/// What the page says when several are accepted.
pub fn many_yours(count: usize) -> What {
    heading(format!("{count} disks are yours"))
}

/// What the page of disks says when all are read and checked.
pub fn can_go(count: usize) -> String {
    format!("Can go {count}")
}

/// What is said during a run of creates.
pub fn created(done: usize, all: usize) -> String {
    format!("{done} of {all} created")
}

/// How many disks are shown.
pub fn shown(count: usize, all: usize) -> String {
    format!("{count} of {all} disks")
}

/// How many transfers wait.
pub fn pending(count: usize) -> String {
    format!("{count} pending")
}
