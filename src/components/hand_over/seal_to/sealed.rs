//! The package for one recipient, and the ways in which it can go: a link while that is short, else a file or text. A name that is
//! known with another key is asked about before anything is sealed.

use evs_domain::handover::request::Request;
use evs_domain::handover::sealed;
use evs_domain::id::TransferId;
use leptos::prelude::*;
use leptos::task::spawn_local_scoped;

use super::super::offered::Offered;
use super::super::packed::packed;
use crate::components::base::{Button, CopyButton, Notice, Prose, Tone, on_secrets_away};
use crate::components::qr::QrButton;
use crate::components::sealing::{Fingerprint, KnownNote, RequestFacts};
use crate::route::Route;
use crate::state::app_state::{AppState, app_state, i18n};
use crate::state::clock::now;
use crate::state::hand_over::{note, save_sealed};
use crate::state::journal::{HandOverWay, KnownRecipient};
use crate::state::nav::Said;
use crate::state::receiving::is_changed;
use crate::state::sealing::keys::{armored, fingerprint_of, seal_to};

/// How far it is.
#[derive(Clone)]
enum Stand {
    /// What is known of the key is being looked up, or it's being sealed.
    Working,
    /// The name is known with another key.
    Asks,
    Sealed(Vec<u8>, Vec<TransferId>),
    Failed(Said),
}

#[component]
pub(super) fn SealedTo(
    offered: Offered,
    request: Request,
    #[prop(into)] on_other: Callback<()>,
) -> impl IntoView {
    let (w, app) = (i18n(), app_state());
    let stand = RwSignal::new(Stand::Working);
    let Offered { project, items, .. } = offered;
    let kept = StoredValue::new(request.clone());
    let seal = move || {
        stand.set(Stand::Working);
        project.spawn(async move {
            let sealed = match packed(project, &items.get_value()).await {
                Ok((package, transfers)) => seal_to(&package, &kept.with_value(|to| to.recipient.clone()))
                    .map(|file| Stand::Sealed(file, transfers))
                    .map_err(|_| -> Said { |t| t.sealing.impossible }),
                Err(why) => Err(why),
            };
            stand.try_set(sealed.unwrap_or_else(Stand::Failed));
        });
    };
    spawn_local_scoped(async move {
        let known = app.known_recipients().await;
        let is_changed = kept.try_with_value(|to| is_changed(&known, &to.who, &to.recipient));
        match is_changed {
            Some(true) => drop(stand.try_set(Stand::Asks)),
            Some(false) => seal(),
            None => {}
        }
    });
    on_secrets_away(move || on_other.run(()));
    let digits = fingerprint_of(&request.recipient);
    let body = move || match stand.get() {
        Stand::Working => view! { <p class="muted">{w.say(|t| t.sealing.working)}</p> }.into_any(),
        Stand::Asks => view! {
            <div>
                <Button tone=Tone::Bad on_press=seal>
                    {w.say(|t| t.receiving.seal_anyway)}
                </Button>
            </div>
        }
        .into_any(),
        Stand::Failed(why) => view! {
            <Notice tone=Tone::Bad>
                <Prose text=w.say(why) />
            </Notice>
        }
        .into_any(),
        Stand::Sealed(file, transfers) => {
            view! { <Ways offered=offered request=kept.get_value() file=file transfers=transfers /> }
                .into_any()
        }
    };
    view! {
        <div class="stack">
            <RequestFacts request=request.clone() />
            <KnownNote request=request />
            {digits.map(|digits| view! { <Fingerprint digits=digits what=|t| t.receiving.compare /> })}
            {body}
            <div>
                <Button quiet=true on_press=on_other>
                    {w.say(|t| t.receiving.other)}
                </Button>
            </div>
        </div>
    }
}

/// The ways in which the package can go. Each is noted, and the recipient remembered.
#[component]
fn Ways(offered: Offered, request: Request, file: Vec<u8>, transfers: Vec<TransferId>) -> impl IntoView {
    let (w, app) = (i18n(), app_state());
    let project = offered.project;
    let (file, transfers) = (StoredValue::new(file), StoredValue::new(transfers));
    let request = StoredValue::new(request);
    let sent = move || {
        note(project, transfers.get_value(), HandOverWay::Sealed);
        remember(app, request.get_value());
    };
    let before = format!("{}{}", window().location().origin().unwrap_or_default(), Route::Accept.path());
    let fits = file.with_value(|file| sealed::fits_in_link(before.chars().count(), file.len()));
    let failed = w.text(|t| t.common.copy_failed);
    let address = file.with_value(|file| format!("{before}#{}", sealed::write(file)));
    let link = if fits {
        let copied = address.clone();
        view! {
            <CopyButton
                get=move || copied.clone()
                label=w.text(|t| t.receiving.copy_package)
                copied_label=w.text(|t| t.common.copied)
                failed_label=w.text(|t| t.wizard.copy_by_hand)
                tone=Tone::Accent
                by_hand=true
                on_copied=sent
            />
            <QrButton text=Signal::stored(address) on_shown=sent />
        }
        .into_any()
    } else {
        view! { <Prose text=w.say(|t| t.receiving.too_long) /> }.into_any()
    };
    let save = move || {
        file.with_value(|file| save_sealed(project, transfers.get_value(), file));
        remember(app, request.get_value());
    };
    view! {
        <div role="status">
            <Prose text=w.say(|t| t.receiving.ready) />
        </div>
        <div class="cluster">
            {link} <Button tone=if fits { Tone::Neutral } else { Tone::Accent } on_press=save>
                {w.say(|t| t.receiving.save_file)}
            </Button>
            <CopyButton
                get=move || file.with_value(|file| armored(file))
                label=w.text(|t| t.receiving.copy_armored)
                copied_label=w.text(|t| t.common.copied)
                failed_label=failed
                on_copied=sent
            />
        </div>
        <Prose text=w.say(|t| t.receiving.remembered) class="muted small" />
    }
}

/// Remembers to whom one has sealed.
fn remember(app: AppState, request: Request) {
    let Request { who, cloud, region, project, recipient } = request;
    let known = KnownRecipient {
        recipient,
        name: who,
        cloud,
        region,
        project,
        sent_at: now(),
        ..KnownRecipient::default()
    };
    spawn_local_scoped(async move { app.remember_recipient(known).await });
}
