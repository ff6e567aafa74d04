//! Signing in again in mid-work: a dialog over the page, which keeps everything as it is.

use evs_domain::secret::Secret;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::components::base::{Button, Dialog, PasswordField, TextField, Tone};
use crate::components::failure::sentences;
use crate::state::signing::{SignedIn, renew, sign_out};
use crate::state::words::words;
use crate::state::work::Work;

/// Asks for the password when the token isn't good any more.
#[component]
pub fn SignInAgain(work: Work) -> impl IntoView {
    let w = words();
    let session = work.session;
    let signed_in = use_context::<SignedIn>();
    let (password, passcode) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let busy = RwSignal::new(false);
    let error = RwSignal::new(None::<String>);
    let submit = move || {
        if busy.get_untracked() || password.with_untracked(String::is_empty) {
            return;
        }
        busy.set(true);
        let secret = Secret::new(password.get_untracked());
        let code =
            Some(passcode.get_untracked().trim().to_owned()).filter(|code| !code.is_empty()).map(Secret::new);
        spawn_local(async move {
            match renew(session, secret, code).await {
                Ok(()) => {
                    password.set(String::new());
                    passcode.set(String::new());
                    error.set(None);
                    work.refresh_soon();
                }
                Err(failure) if failure.is_sign_in_over() => {
                    error.set(Some(w.now().sign_in.wrong.to_owned()))
                }
                Err(failure) => error.set(Some(sentences(w.now(), &failure, "").0)),
            }
            busy.set(false);
        });
    };
    let leave = Callback::new(move |()| {
        sign_out(session);
        work.end();
        if let Some(signed_in) = signed_in {
            signed_in.0.set(None);
        }
    });
    let open = Signal::derive(move || session.is_over());
    view! {
        <Dialog open=open title=w.text(|t| t.sign_in.again_title) on_close=Callback::new(|()| ()) locked=true>
            <form class="stack" on:submit=move |event| { event.prevent_default(); submit(); }>
                <p>{w.say(|t| t.sign_in.again_text)}</p>
                <p class="muted"><bdi>{session.who().account.1}</bdi> " · " <bdi>{session.who().user}</bdi></p>
                <PasswordField
                    label=w.text(|t| t.sign_in.password)
                    value=password
                    reveal_label=w.text(|t| t.common.reveal)
                    hide_label=w.text(|t| t.common.hide)
                    error=error
                    autocomplete="current-password"
                    required=true
                />
                <TextField
                    label=w.text(|t| t.sign_in.passcode)
                    value=passcode
                    hint=w.text(|t| t.sign_in.passcode_hint)
                    autocomplete="one-time-code"
                />
                <div class="cluster">
                    <Button tone=Tone::Accent submit=true busy=busy>{w.say(|t| t.sign_in.submit)}</Button>
                    <Button on_press=leave>{w.say(|t| t.sign_in.again_other)}</Button>
                </div>
            </form>
        </Dialog>
    }
}
