//! Every recording of a real Keystone and Cinder is played again to the local OpenStack, step by step, and each answer is
//! compared whole: status, headers that clients read, and every field of the body, apart from ids, keys and times, which
//! are compared by where they come again. What knowingly differs is in `known`, and must really differ.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that can't go on has failed")]

mod cloud;
mod compare;
mod known;
mod names;
mod replay;

use std::path::Path;

macro_rules! recordings {
    ($($test:ident $file:literal;)*) => {
        $(#[tokio::test]
        async fn $test() {
            replay::replay($file).await;
        })*

        #[test]
        fn every_recording_is_played() {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../recordings");
            let mut there: Vec<String> = std::fs::read_dir(folder)
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap().replace(".json", ""))
                .collect();
            there.sort();
            assert_eq!(there, [$($file),*]);
        }
    };
}

recordings! {
    accept_own "accept-own";
    accept_twice "accept-twice";
    auth "auth";
    bodies "bodies";
    cancel "cancel";
    cors "cors";
    encrypted "encrypted";
    flow_old "flow-os-volume-transfer";
    flow_old_at_57 "flow-os-volume-transfer-3-57";
    flow_new_at_55 "flow-volume-transfers-3-55";
    flow_new_at_57 "flow-volume-transfers-3-57";
    flow_new_at_newest "flow-volume-transfers-latest";
    in_use "in-use";
    names_of_transfers "names";
    no_snapshots_by_version "no-snapshots-versions";
    over_quota "over-quota";
    status_of_volume "status-of-volume";
    token_expired "token-expired";
    tokens "tokens";
    volumes "volumes";
    with_backup "with-backup";
    with_snapshots "with-snapshots";
    wrong_auth_key "wrong-auth-key";
}
