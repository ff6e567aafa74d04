//! A link as a picture that a phone's camera reads. Only what may be seen over a shoulder is shown so: a bare link, a request, or
//! what is sealed. Never a key in the clear.

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

use super::base::{Button, Dialog, Prose};
use super::lazy_view::lazy_or_nothing;
use crate::state::app_state::i18n;

/// The longest text that is offered, in bytes: beyond, its squares are too small for a screen and a camera.
const LONGEST: usize = 1200;

/// The squares around the picture that stay empty, so that cameras find it (ISO/IEC 18004, quiet zone).
const QUIET: i32 = 4;

lazy!(
    qr,
    fn picture_part(text: String, label: String) -> AnyView {
        picture(&text, label).into_any()
    }
);

/// A button that shows `text` as a picture. Nothing while the text is too long for one; tracked.
#[component]
pub fn QrButton(
    #[prop(into)] text: Signal<String>,
    /// Called when it's shown.
    #[prop(optional, into)]
    on_shown: Option<Callback<()>>,
) -> impl IntoView {
    let w = i18n();
    let open = RwSignal::new(false);
    let fits = Memo::new(move |_| text.with(|text| !text.is_empty() && text.len() <= LONGEST));
    let show = move || {
        open.set(true);
        if let Some(on_shown) = on_shown {
            on_shown.run(());
        }
    };
    let shown = move || {
        let text = text.get_untracked();
        let label = w.t().common.qr_title.to_owned();
        lazy_or_nothing(move || picture_part(text, label))
    };
    view! {
        {move || {
            fits.get()
                .then(|| {
                    view! { <Button on_press=show>{w.say(|t| t.common.qr_show)}</Button> }
                })
        }}
        <Dialog
            open=open
            title=w.text(|t| t.common.qr_title)
            on_close=move || open.set(false)
            close_label=w.text(|t| t.common.close)
            class="qr-dialog"
        >
            <Prose text=w.say(|t| t.common.qr_text) />
            {shown}
        </Dialog>
    }
}

fn picture(text: &str, label: String) -> impl IntoView + use<> {
    let squares = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let side = squares.size() + 2 * QUIET;
    Some(view! {
        <svg
            class="qr"
            role="img"
            aria-label=label
            viewBox=format!("0 0 {side} {side}")
            shape-rendering="crispEdges"
        >
            <rect width=side height=side fill="#fff" />
            <path d=outline(&squares) fill="#000" />
        </svg>
    })
}

/// The dark squares, a path of one rectangle for each run in a row.
fn outline(squares: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..squares.size() {
        let mut x = 0;
        while x < squares.size() {
            let run = (x..squares.size()).take_while(|at| squares.get_module(*at, y)).count();
            let run = i32::try_from(run).unwrap_or_default();
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET));
            }
            x += run.max(1);
        }
    }
    path
}
