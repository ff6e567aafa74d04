//! Reads clouds.toml and checks its values. A mistake is told with its line, its key and what to write.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde_json::{Map, Value};
use toml::Spanned;

use super::base::plain;
use super::entry::{Entry, File, Region};
use super::{Base, Cloud, Clouds, Limits, app, danger, profile};
use crate::error::Error;

/// Reads and checks the file; `name` is what errors call it.
pub fn parse(text: &str, name: &str) -> Result<Clouds, Error> {
    // Some editors begin a file with it.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let at = |span: Option<Range<usize>>, what: String| Error::Config {
        file: name.to_owned(),
        line: line(text, span),
        what,
    };
    let file: File = toml::from_str(text).map_err(|error| at(error.span(), with_key(error)))?;
    if file.cloud.is_empty() {
        return Err(at(
            None,
            "there is no cloud; write a [[cloud]] with an id and a profile, or with id, upstream, services, regions, app"
                .to_owned(),
        ));
    }
    let limits = file.limits.map_or_else(
        || Ok(Limits::default()),
        |written| written.get_ref().limits().map_err(|what| at(Some(written.span()), what)),
    )?;
    let server = file.server.server().map_err(|(span, what)| at(Some(span), what))?;
    let policy = file.policy.policy().map_err(|(span, what)| at(Some(span), what))?;
    let mut clouds: Vec<Cloud> = Vec::new();
    for entry in file.cloud {
        let id = entry.id.clone();
        if clouds.iter().any(|known| known.id == *id.get_ref()) {
            return Err(at(
                Some(id.span()),
                format!("id: there are two clouds `{}`; give one another id", id.get_ref()),
            ));
        }
        let of_profile = entry.profile.as_ref().map_or_else(|| id.span(), Spanned::span);
        let entry = profile::fill(entry).map_err(|what| at(Some(of_profile), what))?;
        clouds.push(cloud(entry).map_err(|(span, what)| at(Some(span), what))?);
    }
    Ok(Clouds { all: clouds, limits, policy, server })
}

/// What the parser says, with the key where it knows it: without the text at hand it names that instead of showing the line.
fn with_key(mut error: toml::de::Error) -> String {
    error.set_input(None);
    error.to_string().trim().replace('\n', " ")
}

type Mistake = (Range<usize>, String);

fn cloud(entry: Entry) -> Result<Cloud, Mistake> {
    check_word("id", &entry.id)?;
    let missing =
        |key: &str| (entry.id.span(), format!("{key} is missing; write it, or a `profile` that has it"));
    let services = entry.services.as_ref().ok_or_else(|| missing("services"))?;
    let regions = entry.regions.as_ref().ok_or_else(|| missing("regions"))?;
    if entry.app.is_empty() {
        return Err(missing("app"));
    }
    app::check(&entry.app).map_err(|what| (entry.id.span(), what))?;
    check_all("services", services, |service| service)?;
    check_all("regions", regions, |region| &region.id)?;
    let mut bases = Vec::new();
    let mut patterns = BTreeMap::new();
    for service in services.get_ref() {
        let own = entry.upstreams.iter().find(|(known, _)| known.get_ref() == service.get_ref());
        let pattern = own.map(|(_, pattern)| pattern).or(entry.upstream.as_ref());
        let Some(pattern) = pattern else {
            let service = service.get_ref();
            let what =
                format!("upstream is missing; write it, or upstreams = {{ {service} = \"https://…\" }}");
            return Err((entry.id.span(), what));
        };
        // The app signs for this address, so it gets the server's name as the cloud will.
        let written = pattern.get_ref().replace("{service}", service.get_ref());
        patterns.insert(service.get_ref().clone(), plain(&written));
        for region in regions.get_ref() {
            let (service, region) = (service.get_ref(), region.id.get_ref());
            let address = written.replace("{region}", region);
            let base = Base::parse(&address).map_err(|why| (pattern.span(), format!("upstream: {why}")))?;
            bases.push((service.clone(), region.clone(), base));
        }
    }
    for service in entry.upstreams.keys() {
        if !services.get_ref().iter().any(|known| known.get_ref() == service.get_ref()) {
            let what = format!("upstreams: `{0}` isn't one of `services`; add it there", service.get_ref());
            return Err((service.span(), what));
        }
    }
    let at = entry.id.span();
    let app = app_table(entry.id.get_ref(), regions.get_ref(), entry.app);
    let cloud = Cloud { app, id: entry.id.into_inner(), bases, patterns, plain_http: entry.plain_http };
    danger::check(&cloud).map_err(|what| (at, what))?;
    Ok(cloud)
}

fn app_table(id: &str, regions: &[Region], mut app: Map<String, Value>) -> Map<String, Value> {
    let regions =
        regions.iter().map(|region| serde_json::json!({ "id": region.id.get_ref(), "label": region.label }));
    let regions = regions.collect();
    app.insert("id".to_owned(), Value::String(id.to_owned()));
    app.insert("regions".to_owned(), Value::Array(regions));
    app
}

/// What becomes a part of a path or of a server's name has small letters, digits, - and _ only.
fn check_word(key: &str, value: &Spanned<String>) -> Result<(), Mistake> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
    let text = value.get_ref();
    if text.is_empty() || !text.chars().all(plain) {
        return Err((
            value.span(),
            format!("{key}: \"{text}\" must be of small letters, digits, - and _ only"),
        ));
    }
    Ok(())
}

/// There is at least one, each is a word, and none stands there twice.
fn check_all<T>(
    key: &str,
    values: &Spanned<Vec<T>>,
    word: impl Fn(&T) -> &Spanned<String>,
) -> Result<(), Mistake> {
    if values.get_ref().is_empty() {
        return Err((values.span(), format!("{key}: there must be at least one")));
    }
    let mut seen = BTreeSet::new();
    for value in values.get_ref().iter().map(word) {
        check_word(key, value)?;
        if !seen.insert(value.get_ref()) {
            return Err((
                value.span(),
                format!("{key}: `{}` is there twice; leave one out", value.get_ref()),
            ));
        }
    }
    Ok(())
}

fn line(text: &str, span: Option<Range<usize>>) -> usize {
    let before = span.and_then(|span| text.get(..span.start)).unwrap_or_default();
    before.matches('\n').count() + 1
}

#[cfg(test)]
mod tests;
