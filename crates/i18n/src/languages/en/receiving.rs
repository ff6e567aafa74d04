//! English: requests to be sent something, keys of recipients, packages that are sealed to them.

use crate::messages::receiving::Source;

translation! {
    Source {
        ask: "Ask to be sent something…";
        ask_title: "Ask to be sent something";
        ask_text: "Make a link and send it to whoever has the disks. They seal the keys to you: nobody else can open them on their way.";
        who: "Your name";
        who_hint: "The sender sees it as your own words, not as proof.";
        make: "Make the link";
        make_failed: "The browser couldn't make or keep a key. Nothing was made.";
        in_page: "Your key is in this page only and is gone with it. Keep the page open until you've been sent the disks, or back the key up.";
        in_browser: "Your key is sealed in this browser. Deleting the browser's data deletes it, too: keep a backup.";
        link: "Request link";
        copy_link: "Copy link";
        fingerprint: "Fingerprint";
        fingerprint_own: "Read these digits to the sender by phone. If they see the same ones, nobody has put another key into the link.";
        no_place: "If the link is to say where the disks go, sign in first.";
        back_up: "Back the key up…";
        backed_up: "Backed up";
        backed_up_text: "The file is in your downloads. With this passphrase it opens what is sealed to you, in any browser. Keep the two apart.";
        restore: "Use a backup…";
        restore_title: "This backup is sealed";
        restored: "The key from the backup is in use now.";
        no_key_in_it: "The file opened, but there's no key in it. Choose the backup of a key.";
        remove: "Remove the key…";
        remove_text: "What is sealed to it can't be opened here any more, and not at all without a backup.";
        remove_yes: "Remove the key";
        send_title: "Send disks to somebody";
        send_lead: "Somebody asks you to send them disks. All of this is what the link says: nobody has checked it.";
        nothing_asked: "No request is open. Paste the link that the recipient sent you.";
        request: "Request link or key";
        request_hint: "What the recipient sent you: a link, or a key that begins with age1.";
        not_a_request: "There's neither a request nor a key in it. Ask the recipient to send it again.";
        says_who: "Says it is";
        says_nobody: "It doesn't say who asks";
        says_where: "Where to";
        compare: "Compare these digits with that person by phone, at a number you know. If theirs are others, somebody has put another key into the link.";
        broken: "This request can't be used";
        broken_text: "The link was cut or changed on its way. Ask the recipient for it again.";
        broken_later: "The link comes from a later version of this console. Reload this page, or ask for the key itself.";
        broken_key: "Nothing can be sealed to the key in it. Ask the recipient for another link.";
        sent_before: "You last sealed to this key on {time}.";
        changed: "You know “{name}” by another key. Call that person before you hand anything over: somebody else may be using the name.";
        elsewhere: "The request names {there}, and you're signed in to {here}. A transfer can be accepted only in the region in which it was created.";
        choose_disks: "Choose disks for them";
        put_aside: "Put the request aside";
        sign_in_first: "Sign in to choose the disks";
        for_whom: "For “{name}”, as the request says";
        for_unnamed: "For somebody whose request doesn't say who";
        not_for_them: "Not for them";
        seal_to: "Seal to “{name}”…";
        seal_to_unnamed: "Seal to whoever asked…";
        seal_to_other: "Seal to a recipient…";
        sealing_to: "Seal to a recipient";
        ready: "It's sealed: only this recipient can open it. Send it by any way.";
        copy_package: "Copy package link";
        copy_armored: "Copy as text";
        save_file: "Save as a file";
        too_long: "A link would be too long for mail and chat: send the file or the text.";
        seal_anyway: "Seal to this key all the same";
        remembered: "This browser remembers the recipient once you've copied or saved it. There's no secret in that.";
        known: "Whom you've sealed to before";
        choose: "Choose";
        choose_named: "Choose “{name}”";
        forget: "Forget";
        forget_named: "Forget “{name}”";
        other: "Choose somebody else";
    }
}
