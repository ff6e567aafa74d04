//! English: the frame around every page.

use crate::messages::frame::Source;

translation! {
    Source {
        product: "EVS Transfer Console";
        skip: "Skip to content";
        navigation: "Main";
        disks: "Disks";
        transfers: "Transfers";
        accept: "Accept";
        account_menu: "Your account";
        place: "Project and region";
        places: "Projects by region";
        find_place: "Search projects and regions";
        no_such_place: "No project or region has this in its name.";
        place_alone: "This sign-in is good for this project alone.";
        places_failed: "Your projects couldn't be listed";
        place_failed: "That project couldn't be entered";
        enter_place: "Enter {project}";
        enter_place_text: "Your cloud wants your password once more for another project. You stay signed in here, too, and what is under way goes on.";
        enter_it: "Enter";
        arrived: "You're now in {project}, {region}.";
        session_left_little: "Less than a minute left";
        session_left: "{time} left";
        session_over: "Your sign-in has ended";
        next_try: "Reading goes on by itself: next try in {secs} s.";
        stop_waiting: "Don't wait";
        help: "Help";
        help_topic: "Topic";
        help_close: "Close help";
        help_failed: "The help couldn't be loaded. Try again in a moment.";
        shortcuts: "Keyboard shortcuts";
        shortcuts_text: "They never act while you type in a field.";
        shortcuts_on: "Use shortcuts of letters and signs";
        shortcut_search: "Go to the search";
        shortcut_disks: "Go to Disks";
        shortcut_transfers: "Go to Transfers";
        shortcut_accept: "Go to Accept";
        paper_time: "Printed";
        sign_out: "Sign out";
        language: "Language";
        language_now: "This page is in English now.";
        language_missing: "{language} couldn't be loaded. The language stays as it is.";
        theme: "Theme";
        theme_auto: "System";
        theme_light: "Light";
        theme_dark: "Dark";
        not_found: "There's no such page";
        not_found_text: "The address may be mistyped or from another version of this console.";
        to_disks: "Go to your disks";
        offline: "This device is offline. What you see may be old; nothing is lost.";
        updated: "The console was updated";
        updated_text: "This page is of an older version, parts of which aren't on the server any more. Load it again and sign in again. Passwords and keys have to be typed again, the rest stays.";
        updated_load: "Load it again";
        notices: "Notices";
        messages: "Messages";
        close_message: "Close message";
        leave_title: "Leave this page?";
        leave_stay: "Stay here";
        leave_go: "Leave";
        sign_out_title: "Sign out now?";
        sign_out_waiting: "one: {n} transfer waits for its turn and won't be begun. | other: {n} transfers wait for their turn and won't be begun.";
        sign_out_under_way: "one: {n} request is under way: the cloud may still carry it out. | other: {n} requests are under way: the cloud may still carry them out.";
        late_keys_sealed: "Keys that still come are sealed in this browser.";
        late_keys_lost: "This browser can't keep keys: those that still come will be lost.";
        sign_out_unsealed: "one: {n} key is only on this page and will be lost. | other: {n} keys are only on this page and will be lost.";
        sign_out_stay: "Stay signed in";
        minutes: "{n} min";
        hours: "{n} h";
        journal_not_lasting: "This browser doesn't let the console keep keys (private window or blocked storage). Keys live in this page only: hand each one over before you close it.";
        crash_title: "Something in this page broke";
        crash_text: "Load it again and sign in again. Keys that are sealed in this browser are still there. A key that wasn't, and wasn't handed over, is lost: cancel that transfer and create it anew.";
        crash_reload: "Load again";
    }
}
