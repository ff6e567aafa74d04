//! Links as programs on the way have changed them: they lead to the same page, through the server too.

use e2e::{Ended, button, field, heading, journey};

use crate::steps::{offer, sign_in};

#[test]
fn a_link_whose_fragment_became_part_of_the_path_leads_to_the_disk() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        let offer = offer(&hanna, "web-cache").await?;

        let milo = stage.person("milo").await?;
        // A name with a dot looks like a file's to a server.
        let changed = offer.link.replace('#', "%23").replace("web-cache", "web.cache");
        milo.open(&changed).await?;
        milo.reads("web.cache").await?;
        milo.reads_no_more("lacks its end").await?;
        assert_eq!(milo.path().await?, "/accept");
        assert_eq!(stage.cloud.calls_of("POST", "/accept").await?, 0);
        sign_in(&milo, "meadow").await?;
        milo.fill(field("Key"), &offer.key).await?;
        milo.click(button("Accept the disk")).await?;
        milo.finds(heading("The disk is yours")).await
    })
}

#[test]
fn a_link_with_a_full_stop_behind_it_is_whole_and_one_that_was_cut_is_told() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        let offer = offer(&hanna, "web-cache").await?;

        let milo = stage.person("milo").await?;
        milo.open(&format!("{}.", offer.link.replace('&', "&amp;"))).await?;
        milo.reads("web-cache").await?;
        milo.reads_no_more("lacks its end").await?;
        let cut = offer.link.trim_end_matches("&end");
        milo.open("/disks").await?;
        milo.open(&format!("{cut}.")).await?;
        milo.reads("The link lacks its end").await
    })
}
