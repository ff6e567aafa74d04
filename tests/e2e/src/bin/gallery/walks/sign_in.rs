//! Signing in: its ways, its refusals, and the choice of a project.

use e2e::{Ended, journey};

use crate::album::Album;
use crate::names;
use crate::steps::fill_in;

/// A key is pressed in the field while Caps Lock is on.
const CAPS_LOCK: &str = "document.activeElement.dispatchEvent(
    new KeyboardEvent('keydown', {key: 'A', bubbles: true, modifierCapsLock: true}));";

pub fn ways(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        hanna.finds(names::demo("harbor")).await?;
        album.take(&hanna, walk, "with a password").await?;
        hanna.click(names::have_code()).await?;
        hanna.fill(names::password(), "HARBOR-DEMO").await?;
        hanna.script(CAPS_LOCK, vec![]).await?;
        hanna.reads(names::CAPS_LOCK).await?;
        album.take(&hanna, walk, "caps lock, with a code").await?;
        hanna.click(names::other_ways()).await?;
        hanna.finds(names::access_key()).await?;
        album.take(&hanna, walk, "other ways").await?;
        hanna.click(names::access_key()).await?;
        hanna.finds(names::secret_key()).await?;
        album.take(&hanna, walk, "with an access key").await?;
        hanna.click(names::other_ways()).await?;
        hanna.click(names::token_way()).await?;
        album.take(&hanna, walk, "with a token").await?;
        hanna.click(names::public_computer()).await?;
        hanna.reads(names::NOT_KEPT).await?;
        album.take(&hanna, walk, "on a public computer").await?;
        hanna.choose(names::cloud(), "Local OpenStack").await?;
        hanna.finds(names::domain()).await?;
        album.take(&hanna, walk, "to an OpenStack").await?;
        hanna.click(names::other_ways()).await?;
        hanna.click(names::credential_way()).await?;
        album.take(&hanna, walk, "with an application credential").await
    })
}

pub fn refusals(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        hanna.finds(names::demo("harbor")).await?;
        hanna.click(names::sign_in()).await?;
        hanna.reads(names::FILL_IN).await?;
        album.take(&hanna, walk, "with gaps").await?;
        fill_in(&hanna, "harbor", "nobody-of-this-name").await?;
        hanna.reads(names::WRONG).await?;
        album.take(&hanna, walk, "wrong").await?;
        fill_in(&hanna, "harbor", "expired").await?;
        hanna.reads(names::EXPIRED).await?;
        album.take(&hanna, walk, "password expired").await?;
        stage.cloud.go_down().await?;
        hanna.click(names::demo("harbor")).await?;
        hanna.reads(names::CLOUD_AWAY).await?;
        album.take(&hanna, walk, "cloud away").await?;
        stage.cloud.come_back().await?;
        hanna.click(names::other_ways()).await?;
        hanna.click(names::access_key()).await?;
        hanna.fill(names::access_key_id(), "HARBORHANNA").await?;
        hanna.fill(names::secret_key(), "not-the-secret-key").await?;
        hanna.click(names::sign_in()).await?;
        hanna.reads(names::KEY_REFUSED).await?;
        album.take(&hanna, walk, "access key refused").await
    })
}

pub fn second_factor(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let morgan = album.person(stage, "morgan").await?;
        morgan.choose(names::cloud(), "Local OpenStack").await?;
        morgan.fill(names::domain(), "quay").await?;
        morgan.fill(names::user(), "morgan").await?;
        morgan.fill(names::password(), "quay-demo").await?;
        morgan.click(names::sign_in()).await?;
        morgan.reads(names::CODE_WANTED).await?;
        album.take(&morgan, walk, "code wanted").await
    })
}

pub fn projects(album: &Album, walk: &'static str) -> Ended {
    journey(async |stage| {
        let hanna = album.person(stage, "hanna").await?;
        fill_in(&hanna, "harbor", "hanna").await?;
        hanna.finds(names::choose_project()).await?;
        album.take(&hanna, walk, "several").await?;
        let nils = album.person(stage, "nils").await?;
        nils.choose(e2e::combobox("Region"), "Region two").await?;
        fill_in(&nils, "nook", "nils").await?;
        nils.reads(names::NO_PROJECTS).await?;
        album.take(&nils, walk, "none").await
    })
}
