//! English: what went wrong with a request, in general.

use crate::messages::failures::Source;

translation! {
    Source {
        unreachable: "The cloud can't be reached";
        unreachable_fix: "The console's own server is up, but can't connect to the cloud. Nothing was changed. Try again in a moment.";
        offline: "No connection";
        offline_fix: "This device is offline, or the console's server is down. Try again in a moment.";
        lost: "The answer was lost";
        lost_fix: "The connection broke before an answer came. If something was to be changed, it may have happened.";
        timed_out: "No answer came in time";
        repeated: "The browser sent this request twice";
        repeated_fix: "It went to the cloud once at most, and the answer to that is lost. If something was to be changed, it may have happened.";
        unreadable: "The answer can't be read";
        unreadable_fix: "Something other than the cloud may have answered, such as a proxy. Try again; if it stays so, tell your administrator.";
        too_long: "The answer is too long to be read";
        too_long_fix: "Reading was stopped at 32 MiB, more than any cloud needs to say. If something was to be changed, it may have happened. Tell your administrator.";
        moved: "The list changed while it was read";
        moved_fix: "What is shown may lack something. Refresh.";
        certificate: "The cloud's certificate isn't trusted";
        certificate_fix: "The console's own server refused to talk to the cloud. Nothing was sent. Tell your administrator what the server said.";
        redirected: "The cloud pointed to another address";
        redirected_fix: "The console follows no such pointer, because it would take your sign-in along. Its administrator has to correct the cloud's address.";
        direct: "The cloud gave this page no answer";
        direct_fix: "This cloud is called straight from the browser. This device is offline, the cloud is down, its certificate isn't trusted here, or it doesn't let pages of this address call it (CORS): a browser doesn't tell which. If it stays so, tell your administrator this page's address.";
        not_taken: "This service doesn't take your sign-in";
        not_taken_fix: "The sign-in itself is good, so signing in again doesn't help. It may be for another region, or your network's address isn't allowed. Sign out and choose another region, or ask your administrator.";
        intercepted: "Something between this page and the cloud answered instead";
        intercepted_fix: "Mostly it's your company's sign-on or proxy, and wants to know who you are. Open this address in another tab, or load this page again, to sign in to it. Then try again.";
        not_sent: "The request couldn't be sent";
        not_sent_fix: "A part of this console couldn't be loaded, or something in the request can't be sent. Nothing has left this page. Try again; if that doesn't help, load the page again.";
        not_signed_in: "Your sign-in isn't accepted any more";
        not_signed_in_fix: "Sign in again. Everything on the page is kept.";
        not_allowed: "You aren't allowed to do this";
        not_allowed_fix: "Ask your administrator for the action {action}, granted for the project: a grant for an enterprise project isn't enough for transfers.";
        not_allowed_role_fix: "Your role in this project doesn't allow it. Ask your administrator for one that does, often “member”. The cloud's rule for it is {policy}.";
        not_allowed_unnamed_fix: "Ask your administrator for a role that allows it in this project.";
        frozen: "The account is frozen or suspended";
        frozen_fix: "Settle arrears or verification in the provider's console, then try again.";
        not_found: "The cloud doesn't find it";
        not_found_fix: "It was deleted or moved, or it's in another project or region.";
        broken_group: "A disk of this project belongs to a volume group of another project";
        broken_group_fix: "It was transferred out of that group, and the cloud can't show it, nor the list it's in. A cloud administrator can mend it: reset the group's status, then remove the disk from the group.";
        over_quota: "A quota doesn't suffice";
        over_quota_fix: "Free some room or ask for a higher quota.";
        ineligible: "The cloud refuses the transfer of this disk";
        ineligible_fix: "Refresh the disks to see whether something has changed.";
        locked: "The disk is locked by another operation";
        locked_fix: "Wait for it to end, then try again.";
        too_many: "The cloud wants fewer requests";
        too_many_fix: "Wait a little, then try again.";
        goes_on_in: "one: This goes on by itself in {n} second. | other: This goes on by itself in {n} seconds.";
        bad_request: "The cloud didn't understand the request";
        bad_request_fix: "This console and the cloud disagree on a rule. Tell your administrator what the cloud said.";
        cloud_fault: "The cloud is in trouble";
        cloud_fault_fix: "Try again in a moment.";
        other: "The cloud refused (HTTP {status})";
        part: "This part of the console couldn't be loaded";
        part_fix: "The connection broke, or the console was updated. Try again; if that doesn't help, load the page again.";
        journal: "This browser's storage refused to keep the record";
        journal_fix: "Nothing was sent. Free some storage or leave private browsing, then try again.";
    }
}
