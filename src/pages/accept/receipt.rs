//! The receipt of what was accepted: what the cloud has said and shown, never what a link claims.

use evs_domain::text::one_line;

use crate::components::receipt::{Receipt, ReceiptLine, ReceiptPlace};
use crate::state::accept::{AcceptForm, AcceptState, Line};
use crate::state::i18n::I18n;
use crate::state::project::ProjectState;

/// How its files are called.
pub(super) const FILE: &str = "evs-accepted";

/// The receipt of all that is accepted so far. Tracked.
pub(super) fn receipt_of(form: AcceptForm, project: ProjectState, w: I18n) -> Receipt {
    Receipt {
        place: ReceiptPlace::of(&project.session().who(), w.tag()),
        lines: form.lines().iter().filter_map(line_of).collect(),
    }
}

fn line_of(line: &Line) -> Option<ReceiptLine> {
    let state = line.state();
    let (disk, at) = (state.disk()?, line.accepted_at()?);
    let (name, size_gib) = match &state {
        AcceptState::Arrived(_, seen) => (one_line(&seen.info.name), seen.info.size_gib),
        AcceptState::Here(disk, _) => (one_line(&disk.name), disk.size_gib),
        _ => (String::new(), 0),
    };
    Some(ReceiptLine { name, disk, size_gib, transfer: line.transfer(), at })
}
