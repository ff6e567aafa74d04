//! Spanish: what occurs everywhere.

use crate::messages::common::Source;

translation! {
    Source {
        close: "Cerrar";
        qr_show: "Mostrar código QR";
        qr_title: "Enlace como código QR";
        qr_text: "Escanéelo con la cámara de otro dispositivo. No contiene ninguna clave legible.";
        back: "Atrás";
        retry: "Reintentar";
        refresh: "Actualizar";
        copy: "Copiar";
        copied: "Copiado";
        copy_failed: "El navegador no ha permitido copiar. Muestre el texto y cópielo a mano.";
        reveal: "Mostrar";
        hide: "Ocultar";
        hidden: "oculto";
        loading: "Cargando…";
        no_name: "(sin nombre)";
        size: "{n} GiB";
        disk: "Disco";
        disk_id: "ID del disco";
        transfer_id: "ID de la transferencia";
        key: "Clave";
        name: "Nombre";
        status: "Estado";
        size_label: "Tamaño";
        disk_type: "Tipo";
        zone: "Zona de disponibilidad";
        created: "Creado";
        project: "Proyecto";
        region: "Región";
        account: "Cuenta";
        cloud: "Nube";
        unknown: "desconocido";
        request_id: "ID de la solicitud para el soporte: {id}";
        just_now: "ahora mismo";
        updated: "Actualizado {time}";
        stale: "No se ha podido actualizar. Ve lo que se leyó {time}.";
        details: "Detalles";
        more: "y {n} más";
    }
}
