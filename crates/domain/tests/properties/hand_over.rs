//! Links, requests and packages: what one of them says comes back, what a reader has accepted it reads again, and nothing that
//! was cut is taken for whole.

use evs_domain::handover::link::LinkProblem;
use evs_domain::handover::package::Package;
use evs_domain::handover::request::{self, Request};
use evs_domain::handover::{HandOver, link, package, sealed, wrapped};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::drawn;

const RECIPIENT: &str = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
const HOST: &str = "https://console.example/accept#";

/// As a filter of mails wraps a link, and a redirect that.
fn in_address(inner: &str, times: usize) -> String {
    (0..times).fold(inner.to_owned(), |inner, _| {
        let escaped = percent_encoding::utf8_percent_encode(&inner, percent_encoding::NON_ALPHANUMERIC);
        format!("https://filter.example/?url={escaped}&data=05")
    })
}

/// All that a package says, its keys included, as a value that can be compared.
fn told(package: &Package) -> (HandOver, String, Option<i64>, Vec<String>) {
    let keys = package.transfers.iter().map(|packed| packed.key.expose().to_owned()).collect();
    (package.hand_over(), package.note.clone(), package.made_at.map(|at| at.0), keys)
}

/// The beginning of a text, at about that part of it.
fn cut(text: &str, at: prop::sample::Index) -> &str {
    let mut end = at.index(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

proptest! {
    #[test]
    fn a_link_says_what_was_written_into_it(said in drawn::hand_over()) {
        let read = link::read(&link::write(&said)).unwrap();
        prop_assert_eq!(read.offers.len(), said.offers.len());
        for (read, said) in read.offers.iter().zip(&said.offers) {
            prop_assert_eq!(read.transfer, said.transfer);
            prop_assert_eq!((read.disk.id, read.disk.size_gib), (said.disk.id, said.disk.size_gib));
            prop_assert_eq!(read.disk.snapshots, said.disk.snapshots);
        }
        prop_assert!(!read.cut);
        // From then on nothing changes any more.
        prop_assert_eq!(link::read(&link::write(&read)), Ok(read));
    }

    #[test]
    fn a_link_is_read_through_what_filters_put_around_it(said in drawn::hand_over(), times in 0..4usize) {
        let fragment = link::write(&said);
        prop_assert_eq!(wrapped::read(&in_address(&format!("{HOST}{fragment}"), times)), link::read(&fragment));
    }

    #[test]
    fn a_link_that_was_cut_says_so(said in drawn::hand_over(), at in any::<prop::sample::Index>()) {
        let fragment = link::write(&said);
        if let Ok(read) = link::read(cut(&fragment, at)) {
            prop_assert!(read.cut);
            prop_assert!(read.offers.len() <= said.offers.len());
        }
    }

    #[test]
    fn whatever_is_taken_for_a_link_is_written_and_read_again_alike(text in drawn::text()) {
        let _never_panics = (wrapped::read(&text), sealed::read(&text), sealed::find(&text));
        for text in [text.clone(), format!("v=1&t={text}&end"), format!("#v=1&c={text}&t=1a7059f5-8ed7-45b7-8d05-2811e5d09f24")] {
            if let Ok(read) = link::read(&text) {
                let whole = HandOver { cut: false, ..read };
                prop_assert_eq!(link::read(&link::write(&whole)), Ok(whole));
            }
        }
    }

    #[test]
    fn a_request_says_what_was_written_into_it(who in drawn::name(), cloud in drawn::name(), region in drawn::name(), project in drawn::name()) {
        let said = Request { who, cloud, region, project, recipient: RECIPIENT.into() };
        let read = request::read(&request::write(&said)).unwrap();
        prop_assert_eq!(&read.recipient, RECIPIENT);
        prop_assert_eq!(request::read(&request::write(&read)), Ok(read));
    }

    #[test]
    fn whatever_is_taken_for_a_request_is_written_and_read_again_alike(text in drawn::text(), at in any::<prop::sample::Index>()) {
        let whole = format!("v=1&w={text}&k={RECIPIENT}&end");
        for text in [&text, &whole, cut(&whole, at)] {
            for read in [request::read(text), request::read_address(text)].into_iter().flatten() {
                prop_assert_eq!(request::read(&request::write(&read)), Ok(read));
            }
            let _never_panics = request::find(text);
        }
    }

    #[test]
    fn sealed_bytes_come_back_from_a_link_and_from_a_message(bytes in vec(any::<u8>(), 1..600), times in 0..4usize) {
        let fragment = sealed::write(&bytes);
        prop_assert_eq!(sealed::read(&fragment), Ok(bytes.clone()));
        let message = format!("For you: <{}>.", in_address(&format!("{HOST}{fragment}"), times));
        prop_assert_eq!(sealed::find(&message), Some(Ok(bytes)));
    }

    #[test]
    fn a_link_with_sealed_bytes_that_was_cut_is_refused(bytes in vec(any::<u8>(), 1..600), at in any::<prop::sample::Index>()) {
        let fragment = sealed::write(&bytes);
        let problem = sealed::read(cut(&fragment, at)).unwrap_err();
        prop_assert!(matches!(problem, LinkProblem::NotALink | LinkProblem::NoTransfer));
    }

    #[test]
    fn a_package_says_what_was_written_into_it(said in drawn::package()) {
        let read = package::read(package::write(&said).unwrap().expose().as_bytes()).unwrap();
        prop_assert_eq!(read.left_out, 0);
        let keys = |package: &Package| told(package).3;
        prop_assert_eq!(keys(&read.package), keys(&said));
        prop_assert_eq!(read.package.made_at, said.made_at);
        let again = package::read(package::write(&read.package).unwrap().expose().as_bytes()).unwrap();
        prop_assert_eq!(told(&again.package), told(&read.package));
    }

    #[test]
    fn a_package_that_was_cut_is_refused(said in drawn::package(), at in any::<prop::sample::Index>()) {
        let written = package::write(&said).unwrap();
        let text = written.expose().trim_end();
        prop_assert!(package::read(cut(text, at).as_bytes()).is_err());
    }

    #[test]
    fn whatever_is_taken_for_a_package_is_written_and_read_again_alike(text in drawn::text(), more in drawn::text()) {
        let made = format!("evs-transfer-package: 1\ncloud: {text}\ntransfer_id: 1a7059f5-8ed7-45b7-8d05-2811e5d09f24\nauth_key: k{more}\nname: {more}\nend\n");
        for text in [&text, &made] {
            if let Ok(read) = package::read(text.as_bytes()) {
                let again = package::read(package::write(&read.package).unwrap().expose().as_bytes()).unwrap();
                prop_assert_eq!(told(&again.package), told(&read.package));
                prop_assert_eq!(again.left_out, 0);
            }
        }
    }

    #[test]
    fn no_bytes_make_the_reader_of_packages_panic(bytes in vec(any::<u8>(), 0..400)) {
        prop_assert!(package::read(&bytes).is_err());
    }
}
