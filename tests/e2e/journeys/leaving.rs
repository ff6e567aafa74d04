//! Leaving pages: nothing is lost without asking, and what was created is found again.

use anyhow::Result;
use e2e::{Ended, Person, button, dialog, heading, journey, link, row};

use crate::steps::{accept, choose, offer, read_offer, sign_in, wants_to_sign_out};

const WOULD_LEAVE: &str = "return window.dispatchEvent(new Event('beforeunload', {cancelable: true}))";

/// From now on no request is sent before `sendHeld` is called.
const HOLD: &str = "
    const send = window.fetch, answers = [];
    let go;
    const gate = new Promise(open => go = open);
    window.fetch = (...request) => {
        const answer = gate.then(() => send(...request));
        answers.push(answer.catch(() => {}));
        return answer;
    };
    window.sendHeld = async () => {
        go();
        while (answers.length) await answers.pop();
        // What the page does with the last answer is done by then.
        await new Promise(done => setTimeout(done, 500));
    };";

async fn presses_create_and_waits(hanna: &Person) -> Result<()> {
    choose(hanna, &["web-cache"]).await?;
    hanna.script(HOLD, vec![]).await?;
    hanna.click(button("Create 1 transfer")).await?;
    hanna.reads("Checking the disks once more…").await
}

async fn answers_come(hanna: &Person) -> Result<()> {
    hanna.script("return window.sendHeld()", vec![]).await.map(drop)
}

#[test]
fn leaving_while_disks_are_looked_at_once_more_creates_nothing() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        presses_create_and_waits(&hanna).await?;
        hanna.click(button("Back")).await?;
        hanna.finds(heading("Disks")).await?;
        answers_come(&hanna).await?;
        hanna.reads_in(row("web-cache"), "Can go").await?;
        hanna.click(link("Transfers")).await?;
        hanna.finds(row("offered-by-a-colleague")).await?;
        hanna.misses(row("web-cache")).await
    })
}

#[test]
fn signing_out_while_disks_are_looked_at_once_more_creates_nothing() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        presses_create_and_waits(&hanna).await?;
        wants_to_sign_out(&hanna).await?;
        hanna.finds(button("Sign in")).await?;
        // What is still read is refused: the sign-in has ended.
        hanna.expects_complaints_of("401");
        answers_come(&hanna).await?;
        sign_in(&hanna, "harbor").await?;
        hanna.click(link("Transfers")).await?;
        hanna.finds(row("offered-by-a-colleague")).await?;
        hanna.misses(row("web-cache")).await
    })
}

#[test]
fn leaving_with_a_key_that_is_not_handed_over_asks_first() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        assert_eq!(hanna.script(WOULD_LEAVE, vec![]).await?, true);
        choose(&hanna, &["web-cache"]).await?;
        hanna.click(button("Create 1 transfer")).await?;
        hanna.finds(button("Copy key")).await?;
        assert_eq!(hanna.script(WOULD_LEAVE, vec![]).await?, false, "the browser doesn't ask");
        hanna.click(button("Done")).await?;
        hanna.reads("1 key isn't handed over or kept yet").await?;
        hanna.click(link("Transfers")).await?;
        hanna.reads_in(dialog("Leave this page?"), "Some keys aren't handed over.").await?;
        hanna.click(button("Stay here")).await?;
        hanna.finds(button("Copy key")).await?;
        hanna.go_back().await?;
        hanna.finds(dialog("Leave this page?")).await?;
        hanna.click(button("Stay here")).await?;
        hanna.click(link("Transfers")).await?;
        hanna.click(button("Leave")).await?;
        hanna.finds(heading("Transfers")).await?;
        assert_eq!(hanna.script(WOULD_LEAVE, vec![]).await?, true);
        Ok(())
    })
}

#[test]
fn a_key_that_was_left_behind_is_there_after_a_reload_and_works() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        choose(&hanna, &["web-cache"]).await?;
        hanna.click(button("Create 1 transfer")).await?;
        hanna.click(button("Keep it in this browser")).await?;
        hanna.click(button("Done")).await?;
        hanna.reads_in(row("web-cache"), "Sealed here").await?;
        hanna.reload().await?;
        sign_in(&hanna, "harbor").await?;
        hanna.reads_in(row("web-cache"), "Sealed here").await?;
        hanna.click(link("web-cache")).await?;
        hanna.click(button("Hand over…")).await?;
        let offer = read_offer(&hanna).await?;
        let milo = stage.person("milo").await?;
        accept(&milo, "meadow", &offer).await?;
        milo.finds(heading("The disk is yours")).await
    })
}

#[test]
fn after_handing_over_nobody_is_asked() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        offer(&hanna, "web-cache").await?;
        hanna.reads("Handed over").await?;
        assert_eq!(hanna.script(WOULD_LEAVE, vec![]).await?, true);
        hanna.click(link("Transfers")).await?;
        hanna.finds(heading("Transfers")).await
    })
}
