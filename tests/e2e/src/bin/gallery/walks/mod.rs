//! Walks through the console, each on a stage of its own, that come by the states a person can meet. One file per page, and a
//! line in [`WALKS`] for each walk; what is done with a state is up to the album.

mod accept;
mod disks;
mod frame;
mod hand_over;
mod moving;
mod sealed;
mod sign_in;
mod transfers;
mod wizard;
mod words;

use e2e::Ended;

use crate::album::Album;

/// A walk.
pub struct Walk {
    /// Its name; it comes first in the names of its pictures.
    pub name: &'static str,
    /// Makes it.
    pub run: fn(&Album, &'static str) -> Ended,
}

/// All of them, in the order of the gallery.
pub const WALKS: &[Walk] = &[
    Walk { name: "sign-in", run: sign_in::ways },
    Walk { name: "sign-in refused", run: sign_in::refusals },
    Walk { name: "second factor", run: sign_in::second_factor },
    Walk { name: "projects", run: sign_in::projects },
    Walk { name: "disks", run: disks::all },
    Walk { name: "sheets of disks", run: disks::sheets },
    Walk { name: "disks by a list", run: disks::by_list },
    Walk { name: "disks loading", run: disks::loading },
    Walk { name: "disks read partly", run: disks::partly },
    Walk { name: "disks not read", run: disks::failed },
    Walk { name: "no disks", run: disks::empty },
    Walk { name: "10,000 disks", run: disks::many },
    Walk { name: "wizard", run: wizard::naming },
    Walk { name: "wizard undecided", run: wizard::undecided },
    Walk { name: "running", run: wizard::running },
    Walk { name: "held up", run: wizard::held_up },
    Walk { name: "results", run: wizard::results },
    Walk { name: "results of every kind", run: wizard::mixed },
    Walk { name: "keys lost", run: wizard::keys_lost },
    Walk { name: "moving", run: moving::moved },
    Walk { name: "moving what comes back", run: moving::back },
    Walk { name: "hand-over of one", run: hand_over::one },
    Walk { name: "hand-over of a few", run: hand_over::few },
    Walk { name: "hand-over of sixty", run: hand_over::sixty },
    Walk { name: "sealed file", run: hand_over::sealed },
    Walk { name: "transfers", run: transfers::lists },
    Walk { name: "transfers with keys", run: transfers::keys },
    Walk { name: "a transfer", run: transfers::one },
    Walk { name: "ledger", run: transfers::ledger },
    Walk { name: "accept", run: accept::one },
    Walk { name: "accept refused", run: accept::refused },
    Walk { name: "accept without room", run: accept::without_room },
    Walk { name: "accept several", run: accept::several },
    Walk { name: "accept with every outcome", run: accept::mixed },
    Walk { name: "accept cut short", run: accept::cut_short },
    Walk { name: "sealed to a recipient", run: sealed::asked_for },
    Walk { name: "menus", run: frame::menus },
    Walk { name: "help", run: frame::help },
    Walk { name: "signing out", run: frame::signing_out },
    Walk { name: "locked", run: frame::locked },
    Walk { name: "out of reach", run: frame::out_of_reach },
    Walk { name: "lost", run: frame::lost },
    Walk { name: "long names", run: words::long_names },
    Walk { name: "long words", run: words::three_times_as_long },
    Walk { name: "right to left", run: words::from_right_to_left },
    Walk { name: "endless word", run: words::endless_word },
];
