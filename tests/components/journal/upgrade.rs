//! An old tab and a new one at once, as during an upgrade. The old program is played by what it does to the database, to the
//! letter: it opens layout 1, keeps this browser's key in its page's memory, writes records of version 1, reads nothing
//! else, and lets go when it's told to.

use evs_domain::transfer::Custody;
use evs_transfer_console::state::journal::{Journal, JournalError, Whose};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use super::raw;
use super::{KEY, TRANSFER, fresh, intent, key, opened, place};
use crate::base::page::frame;

// A module of its own, because the page of the tests lets no text be run as a script.
#[wasm_bindgen(inline_js = "
const answer = request => new Promise((good, bad) => { request.onsuccess = () => good(request.result); request.onerror = () => bad(request.error); });
const hex = bytes => [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, '0')).join('');
const bytes = text => Uint8Array.from(text.match(/../g).map(pair => parseInt(pair, 16)));
const fields = ['version','stage','cloud','region','account_id','project_id','disk','disk_name','size_gib','disk_type','zone','transfer_name','despite','at','transfer','sealed','handed_over','ending'];
const binding = r => new TextEncoder().encode(JSON.stringify(['journal key', r.cloud, r.region, r.account_id, r.project_id, r.transfer, r.disk]));
export class OldTab {
  static async open(name, gives_way) {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => { request.result.createObjectStore('entries'); request.result.createObjectStore('sealing'); };
    const tab = new OldTab();
    tab.database = await answer(request);
    if (gives_way) tab.database.onversionchange = () => tab.database.close();
    tab.own = await answer(tab.database.transaction('sealing').objectStore('sealing').get('own'));
    if (!tab.own) {
      tab.own = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
      await answer(tab.database.transaction('sealing', 'readwrite').objectStore('sealing').put(tab.own, 'own'));
    }
    return tab;
  }
  close() { this.database.close(); }
  async seal(id, text, key) {
    const record = JSON.parse(text), iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: binding(record) }, this.own, new TextEncoder().encode(key));
    record.sealed = `${hex(iv)}.${hex(sealed)}`;
    const write = this.database.transaction('entries', 'readwrite');
    write.objectStore('entries').put(JSON.stringify(record), id);
    await new Promise((good, bad) => { write.oncomplete = good; write.onabort = bad; });
  }
  // What the old program makes of a record: what it's told about, `unreadable`, or the key.
  async read(id) {
    const text = await answer(this.database.transaction('entries').objectStore('entries').get(id));
    let record;
    try { record = JSON.parse(text); } catch { return 'unreadable'; }
    const known = Object.keys(record).every(name => fields.includes(name)) && fields.every(name => name in record);
    if (!known || record.version !== 1) return 'unreadable';
    if (!record.sealed) return record.stage;
    const [iv, sealed] = record.sealed.split('.');
    try {
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(iv), additionalData: binding(record) }, this.own, bytes(sealed));
      return new TextDecoder().decode(plain);
    } catch { return 'wrong'; }
  }
}")]
extern "C" {
    type OldTab;
    #[wasm_bindgen(static_method_of = OldTab)]
    fn open(name: &str, gives_way: bool) -> js_sys::Promise;
    #[wasm_bindgen(method)]
    fn close(this: &OldTab);
    #[wasm_bindgen(method)]
    fn seal(this: &OldTab, id: &str, text: &str, key: &str) -> js_sys::Promise;
    #[wasm_bindgen(method)]
    fn read(this: &OldTab, id: &str) -> js_sys::Promise;
}

/// A record as the old program has always written it. Browsers hold such records: this text never changes.
const KEPT: &str = r#"{"version":1,"stage":"created","cloud":"otc","region":"eu-de","account_id":"acc-1","project_id":"prj-1","disk":"00000000-0000-0000-0000-000000000007","disk_name":"data","size_gib":40,"disk_type":"SSD","zone":"eu-de-01","transfer_name":"move","despite":["Vault"],"at":1700000000,"transfer":"00000000-0000-0000-0000-0000cac5d2c5","sealed":null,"handed_over":[],"ending":null}"#;
const KEPT_ID: &str = "01700000000-00000000-00000001";

async fn old_tab(name: &str) -> OldTab {
    JsFuture::from(OldTab::open(name, true)).await.unwrap().unchecked_into()
}

async fn old_seals(tab: &OldTab) -> Result<JsValue, JsValue> {
    JsFuture::from(tab.seal(KEPT_ID, KEPT, KEY)).await
}

async fn old_reads(tab: &OldTab, id: &str) -> String {
    JsFuture::from(tab.read(id)).await.unwrap().as_string().unwrap()
}

fn own() -> Whose {
    Whose::account_of(&place())
}

#[wasm_bindgen_test]
async fn an_old_and_a_new_tab_see_each_others_records_and_open_each_others_keys() {
    raw::delete("upgrade").await;
    let old = old_tab("upgrade").await;
    old_seals(&old).await.unwrap();
    let new = Journal::open_named("upgrade").await.unwrap();
    let entry = new.entries(&place()).await.unwrap().remove(0);
    assert_eq!(
        (entry.id.as_str(), entry.custody(), entry.disk.name.as_str()),
        (KEPT_ID, Custody::SealedHere, "data")
    );
    assert_eq!(opened(&new, &entry.id).await.as_deref(), Some(KEY));
    let id = new.intend(intent(1, 1_700_000_001)).await.unwrap();
    assert_eq!(old_reads(&old, id.as_str()).await, "intended");
    new.created(&id, TRANSFER, &key()).await.unwrap();
    assert_eq!(old_reads(&old, id.as_str()).await, KEY, "the old tab opens what the new one has sealed");
    old.close();
}

#[wasm_bindgen_test]
async fn an_old_tab_that_is_the_second_to_come_works_beside_a_new_one() {
    let new = fresh("upgrade-second").await;
    let id = new.intend(intent(1, 1)).await.unwrap();
    new.created(&id, TRANSFER, &key()).await.unwrap();
    let old = old_tab("upgrade-second").await;
    assert_eq!(old_reads(&old, id.as_str()).await, KEY);
    old_seals(&old).await.unwrap();
    let entries = new.entries(&place()).await.unwrap();
    let theirs = entries.iter().find(|entry| entry.id.as_str() == KEPT_ID).unwrap();
    assert_eq!(opened(&new, &theirs.id).await.as_deref(), Some(KEY));
    old.close();
}

#[wasm_bindgen_test]
async fn what_an_old_tab_can_not_know_is_unreadable_to_it_and_never_something_else() {
    raw::delete("upgrade-newer").await;
    let old = old_tab("upgrade-newer").await;
    old_seals(&old).await.unwrap();
    let new = Journal::open_named("upgrade-newer").await.unwrap();
    // Another account's key keeps what seals where it is, and the old tab connected.
    let mut theirs = intent(2, 2);
    theirs.place.account_id = "acc-2".into();
    let theirs = new.intend(theirs).await.unwrap();
    new.created(&theirs, TRANSFER, &key()).await.unwrap();
    new.destroy_keys(&own(), 77).await.unwrap();
    assert_eq!(old_reads(&old, KEPT_ID).await, "unreadable");
    assert_eq!(old_reads(&old, theirs.as_str()).await, KEY);
    old.close();
}

#[wasm_bindgen_test]
async fn an_old_tab_lets_go_before_what_seals_is_discarded_and_seals_nothing_with_it_afterwards() {
    raw::delete("upgrade-discards").await;
    let old = old_tab("upgrade-discards").await;
    old_seals(&old).await.unwrap();
    let new = Journal::open_named("upgrade-discards").await.unwrap();
    let destroyed = new.destroy_keys(&own(), 77).await.unwrap();
    assert!(destroyed.is_whole && destroyed.keys == 1);
    assert!(old_seals(&old).await.is_err(), "it can't write any more, and its page says so");
    assert!(JsFuture::from(OldTab::open("upgrade-discards", true)).await.is_err(), "nor come back");
    let id = new.intend(intent(1, 1)).await.unwrap();
    new.created(&id, TRANSFER, &key()).await.unwrap();
    let later = Journal::open_named("upgrade-discards").await.unwrap();
    assert_eq!(opened(&later, &id).await.as_deref(), Some(KEY));
}

#[wasm_bindgen_test]
async fn an_old_tab_that_does_not_let_go_hangs_nothing_and_what_it_holds_up_is_told() {
    raw::delete("upgrade-held").await;
    let old: OldTab = JsFuture::from(OldTab::open("upgrade-held", false)).await.unwrap().unchecked_into();
    old_seals(&old).await.unwrap();
    let new = Journal::open_named("upgrade-held").await.unwrap();
    let destroyed = new.destroy_keys(&own(), 77).await.unwrap();
    assert!(destroyed.keys == 1 && !destroyed.is_whole, "the keys are destroyed, what sealed them isn't yet");
    assert_eq!(
        new.intend(intent(1, 1)).await.err(),
        Some(JournalError::Storage),
        "and nobody waits for ever"
    );
    old.close();
    frame().await;
    let id = new.intend(intent(2, 2)).await.unwrap();
    new.created(&id, TRANSFER, &key()).await.unwrap();
    assert_eq!(opened(&new, &id).await.as_deref(), Some(KEY), "as soon as it's gone, all goes on");
}
