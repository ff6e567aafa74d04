//! Telling this browser's other tabs that something has changed. What is told is a word; whoever hears it reads for itself.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

/// A channel to the other tabs, as long as it lives. Where the browser has none, nobody hears anything.
pub struct Channel {
    raw: Option<BroadcastChannel>,
    _heard: Closure<dyn FnMut(MessageEvent)>,
}

impl Channel {
    /// Opens the channel of this name; `hear` is given what other tabs tell.
    pub fn open(name: &str, hear: impl Fn(&str) + 'static) -> Self {
        let heard = Closure::new(move |event: MessageEvent| {
            if let Some(word) = event.data().as_string() {
                hear(&word);
            }
        });
        let raw = BroadcastChannel::new(name).ok();
        if let Some(raw) = &raw {
            raw.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        }
        Self { raw, _heard: heard }
    }

    /// Tells the other tabs.
    pub fn tell(&self, word: &str) {
        if let Some(raw) = &self.raw {
            // A tab that isn't told reads anew in its own time.
            let _told = raw.post_message(&word.into());
        }
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        if let Some(raw) = &self.raw {
            raw.set_onmessage(None);
            raw.close();
        }
    }
}
