//! Every server of the console is attacked alike: by clients that send what no browser sends, and by clouds that answer what no
//! cloud should. Each attack is a row of a table with what every server makes of it. What one of them can't do stands there as well,
//! is shown to be so, and is told in the document for administrators.

#![expect(clippy::unwrap_used, reason = "a test that can't go on has failed")]

mod answer;
mod clients;
mod cloud;
mod clouds;
mod differences;
mod row;
mod wire;

use std::collections::BTreeMap;
use std::net::SocketAddr;

use proxies::{Kind, Server};

use answer::Hostile;
use cloud::{Answer, Cloud};
use differences::CADDY_RATE;
use row::Attack;

/// Attacks a server of this kind with a table of requests.
async fn sent(kind: Kind, attacks: fn(SocketAddr) -> Vec<Attack>) {
    let cloud = Cloud::start(BTreeMap::new()).await;
    let server = Server::start(kind, &cloud.toml()).await;
    row::all_go_as_written(&server, &cloud, attacks(server.address)).await;
}

/// Lets a server of this kind forward a table of answers.
async fn answered(kind: Kind, answers: fn() -> Vec<Hostile>) {
    let answers = answers();
    let cloud = answer::cloud_of(&answers).await;
    let server = Server::start(kind, &cloud.toml()).await;
    answer::all_go_as_written(&server, &cloud, &answers).await;
}

/// Bounds the rate of sign-ins.
async fn guessed(kind: Kind, _: ()) {
    let wrong = b"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n".to_vec();
    let answers = [("tokens".to_owned(), Answer { bytes: wrong, closes: false })];
    let cloud = Cloud::start(BTreeMap::from(answers)).await;
    let server = Server::start(kind, &cloud.toml()).await;
    clients::rates::of_sign_ins_is_bounded(&server, &cloud).await;
}

/// The document for administrators says what nginx and Caddy can't do.
#[test]
fn what_a_server_can_not_do_is_told_in_the_document() {
    let page = include_str!("../../../docs/deploy.md");
    let nowhere = SocketAddr::from(([127, 0, 0, 1], 1));
    let tables = [
        clients::paths::attacks,
        clients::bodies::attacks,
        clients::names::attacks,
        clients::pages::attacks,
        clients::heads::attacks,
        clients::smuggling::attacks,
    ];
    let asked = tables.iter().flat_map(|attacks| attacks(nowhere)).flat_map(|attack| attack.stands);
    let asked = asked.filter_map(|stand| match stand {
        row::CannotDo(difference) => Some(difference),
        _ => None,
    });
    let tables = [clouds::headers::answers, clouds::types::answers, clouds::framing::answers];
    let answered = tables.iter().flat_map(|answers| answers()).flat_map(|answer| answer.stands);
    let answered = answered.filter_map(|stand| match stand {
        answer::CannotDo(difference) => Some(difference),
        answer::Held => None,
    });
    let all: Vec<&str> =
        asked.chain(answered).chain([&CADDY_RATE]).map(|difference| difference.sentence).collect();
    assert!(all.len() > 10, "{all:?}");
    for sentence in all {
        assert!(page.contains(&format!("\n- {sentence}")), "docs/deploy.md doesn't say: {sentence}");
    }
}

/// One test per server for each table.
macro_rules! of_each_server {
    ($($way:ident $table:expr => $gateway:ident $nginx:ident $caddy:ident;)*) => {$(
        #[tokio::test]
        async fn $gateway() {
            $way(Kind::Gateway, $table).await;
        }
        #[tokio::test]
        async fn $nginx() {
            $way(Kind::Nginx, $table).await;
        }
        #[tokio::test]
        async fn $caddy() {
            $way(Kind::Caddy, $table).await;
        }
    )*};
}

of_each_server! {
    sent clients::paths::attacks => the_gateway_reads_paths_in_one_way nginx_reads_paths_in_one_way caddy_reads_paths_in_one_way;
    sent clients::bodies::attacks => the_gateway_takes_no_odd_body nginx_takes_no_odd_body caddy_takes_no_odd_body;
    sent clients::names::attacks => the_gateway_answers_to_its_names nginx_answers_to_its_names caddy_answers_to_its_names;
    sent clients::pages::attacks => the_gateway_knows_its_page nginx_knows_its_page caddy_knows_its_page;
    sent clients::heads::attacks => the_gateway_takes_no_odd_head nginx_takes_no_odd_head caddy_takes_no_odd_head;
    sent clients::smuggling::attacks => nothing_is_smuggled_by_the_gateway nothing_is_smuggled_by_nginx nothing_is_smuggled_by_caddy;
    guessed () => the_gateway_slows_down_who_guesses nginx_slows_down_who_guesses caddy_slows_down_nobody;
    answered clouds::headers::answers => no_header_of_a_cloud_controls_a_browser_by_the_gateway no_header_of_a_cloud_controls_a_browser_by_nginx no_header_of_a_cloud_controls_a_browser_by_caddy;
    answered clouds::types::answers => no_answer_is_a_page_by_the_gateway no_answer_is_a_page_by_nginx no_answer_is_a_page_by_caddy;
    answered clouds::framing::answers => no_part_is_taken_for_the_whole_by_the_gateway no_part_is_taken_for_the_whole_by_nginx no_part_is_taken_for_the_whole_by_caddy;
}
