//! Leaving pages: nothing is lost without asking, and what was created is found again.

use e2e::{Ended, button, dialog, heading, journey, link, row};

use crate::steps::{accept, choose, offer, read_offer, sign_in};

const WOULD_LEAVE: &str = "return window.dispatchEvent(new Event('beforeunload', {cancelable: true}))";

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
