//! English: moving disks between two accounts of one person.

use crate::messages::moving::Source;

translation! {
    Source {
        title: "Move to another account of mine";
        action: "Move to another account of mine…";
        step_sign_in: "Second account";
        step_look: "Check";
        step_move: "Move";
        step_report: "Report";
        side_from: "From";
        side_to: "To";
        lead: "For whoever has rights in both accounts: sign in to the account that gets the disks. Both sign-ins stand side by side on this page, no key is shown, and the second one ends when you leave the page.";
        same_region: "Disks move within one region. Here that is {region}, {cloud}.";
        same_project: "The disks are in this project already, and you were signed out of it again. Sign in to another account, or choose another project.";
        other_place: "That sign-in was for another cloud or region than the disks are in, and has ended again.";
        sign_in_elsewhere: "Sign in to another account";
        included: "one: {n} disk goes, {size} GiB | other: {n} disks go, {size} GiB together";
        nothing_goes: "None of the chosen disks can go";
        left_out: "one: {n} chosen disk isn't included | other: {n} chosen disks aren't included";
        left_out_text: "They can't go, for these reasons. The others can be moved without them.";
        unsure: "one: Also move {n} disk of which not everything could be checked | other: Also move {n} disks of which not everything could be checked";
        what_happens_text: "Each disk is offered by the first account, accepted by the second one, and looked at there. If it isn't accepted, its transfer is canceled and it's looked whether the disk is back. Until then its key is in this page's memory and, sealed, in this browser.";
        no_room: "The second account has no room for them: see above";
        try_anyway: "Try anyway: a disk that isn't accepted comes back";
        go: "one: Move {n} disk | other: Move {n} disks";
        progress: "{done} of {total} moved";
        count_back: "{n} back";
        count_needs_you: "one: {n} needs you | other: {n} need you";
        count_not_moved: "{n} not moved";
        creating: "Creating…";
        accepting: "Accepting…";
        checking: "Checking the disk…";
        canceling: "Canceling…";
        moved: "Moved";
        back: "Back";
        not_moved: "Not moved";
        needs_you: "Needs you";
        back_text: "The second account didn't get it. Its transfer was canceled, and the disk was seen to be back.";
        pending_text: "Its transfer is pending. Go on with it here, or under “Transfers”, where its key is.";
        stopped_text: "Nothing more was begun before it was accepted.";
        key_away: "Its key can't be opened here now.";
        not_canceled: "The second account didn't get it, and its transfer couldn't be canceled.";
        unclear_text: "The second account didn't get it, and its transfer has ended, but the disk wasn't seen to be back. Look at the disk in both projects before you do anything else with it.";
        unknown_text: "The answer was lost, and it can't be told yet what happened. Nothing is sent again. Look again, or see the transfer.";
        not_seen: "It was accepted, but the disk isn't in sight in the second account. Look for it there.";
        differs: "It's there, but it isn't as it was: {what}";
        not_begun_text: "Nothing was sent for it: the disk is as it was.";
        leave_running: "Disks are being moved. If you leave, no further one is begun, those under way are finished, and the second sign-in ends. A transfer that isn't accepted then, also after a reload, is found under “Transfers” with its key.";
        second_gone: "The second sign-in has ended, so nothing more can be moved from here. What isn't moved can be chosen again.";
        end_second: "End the second sign-in";
    }
}
