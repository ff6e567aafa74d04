//! Links as filters, redirects, mail programs and browsers make them of one and the same.

use super::*;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

const LINK: &str = "https://console.example/accept#v=1&c=local&r=one&t=1a7059f5-8ed7-45b7-8d05-2811e5d09f24~~40~SSD~az-1~50%25%20%26%20more_x.img&end";

fn component(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

fn holds(address: &str) {
    let plain = link::read(LINK.split_once('#').unwrap().1).unwrap();
    assert!(!plain.cut && plain.offers[0].disk.name == "50% & more_x.img");
    assert_eq!(read(address), Ok(plain), "{address}");
}

#[test]
fn addresses_of_filters_and_redirects_are_taken_off() {
    let inner = component(LINK);
    for address in [
        format!("https://safelinks.example/?url={inner}&data=05%7C02%7Cm%40x.example%7C1&sdata=x%3D&reserved=0"),
        format!("https://search.example/url?q={inner}&sa=D&source=editors&ust=1&usg=A"),
        format!("https://linkprotect.example/url?a={inner}&c=E,1,abc-_x&typo=1"),
        format!("https://secure-web.example/1abcDEF-x_y/{inner}"),
        format!("https://chat.example/link?url={inner}"),
        format!("https://security.example/link/safety?target={inner}&scene=mail"),
        format!("https://urldefense.example/v1/url?u={inner}&k=abc%3D"),
        format!("https://safelinks.example/?url={}&data=x", component(&format!("https://t.example/?u={inner}&z=1"))),
        "https://eu.protection.example/?d=console.example&u=aHR0cHM6Ly9jb25zb2xlLmV4YW1wbGUvYWNjZXB0I3Y9MSZjPWxvY2FsJnI9b25lJnQ9MWE3MDU5ZjUtOGVkNy00NWI3LThkMDUtMjgxMWU1ZDA5ZjI0fn40MH5TU0R-YXotMX41MCUyNSUyMCUyNiUyMG1vcmVfeC5pbWcmZW5k&i=x".into(),
    ] {
        holds(&address);
    }
}

#[test]
fn the_alphabets_of_proofpoint_are_read() {
    let escaped = component(LINK).replace('%', "-").replace("-2F", "_");
    holds(&format!("https://urldefense.example/v2/url?u={escaped}&d=DwMFaQ&c=abc&r=x&m=y&s=z&e="));
    // The `%` and `#` of the link, in the order in which they're taken out.
    let starred = LINK.replace(['#', '%'], "*");
    holds(&format!("https://urldefense.example/v3/__{starred}__;IyUlJSU!!AbC!x-y$"));
    let run = starred.replace("*25*20*26*20", "**C25202620");
    assert!(read(&format!("https://urldefense.example/v3/__{run}__;IyUlJSU!!AbC!x-y$")).is_ok());
    assert!(read("https://urldefense.example/v3/__https://console.example/accept*v=1__;!!x").is_err());
}

#[test]
fn a_fragment_that_became_part_of_the_path_is_read_escaped_once_or_twice_or_only_in_part() {
    let (origin, fragment) = LINK.split_once('#').unwrap();
    let whole = component(&format!("#{fragment}"));
    holds(&format!("{origin}%23{fragment}"));
    holds(&format!("{origin}{whole}"));
    holds(&format!("{origin}{}", component(&whole)));
    holds(&format!("{origin}#{}", component(fragment)));
    holds(&format!("/accept%23{fragment}"));
}

#[test]
fn escapes_of_html_json_and_mails_are_seen_through() {
    holds(&LINK.replace('&', "&amp;"));
    holds(&LINK.replace('&', "&#38;").replace('#', "&#35;").replace("&&#35;38;", "&#38;"));
    holds(&LINK.replace('&', "\\u0026"));
    holds(&LINK.replace('=', "=3D"));
    holds(&format!("{LINK}."));
}

#[test]
fn what_has_no_link_in_it_is_none_however_deep_it_is_wrapped() {
    let deep = (0..40).fold("#top".to_owned(), |inner, _| component(&inner));
    for address in ["", "https://x.example/?a=%23&b=%25%25", "%", "%23v=", "/accept%23v", &deep] {
        assert_eq!(read(address), Err(LinkProblem::NotALink), "{address}");
    }
    assert_eq!(read("/accept%23v=2&x"), Err(LinkProblem::LaterVersion));
    assert_eq!(read("/?u=%23v%3D1%26t%3D1a70"), Err(LinkProblem::NoTransfer));
}

#[test]
fn packages_and_requests_are_unwrapped_as_links_are() {
    use crate::handover::{request, sealed};

    let package: Vec<u8> = (0..=255).collect();
    let packed = format!("https://console.example/accept#{}", sealed::write(&package));
    let key = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
    let asked = format!("https://console.example/send#v=1&w=%C3%9Clrike&k={key}&end");
    let filters: [fn(&str) -> String; 5] = [
        |link| format!("https://safelinks.example/?url={}&data=05", component(link)),
        |link| {
            let escaped = component(link).replace('%', "-").replace("-2F", "_");
            format!("https://urldefense.example/v2/url?u={escaped}&d=DwMFaQ")
        },
        |link| link.replace('#', "%23"),
        |link| link.replace('&', "&amp;"),
        |link| link.replace('=', "=3D"),
    ];
    for filter in filters {
        assert_eq!(read_with(&filter(&packed), sealed::read), Ok(package.clone()), "{}", filter(&packed));
        let request = read_with(&filter(&asked), request::read).unwrap();
        assert_eq!((request.who.as_str(), request.recipient.as_str()), ("Ülrike", key));
    }
}
