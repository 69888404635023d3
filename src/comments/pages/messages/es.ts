import type { Messages } from '../messages.ts';

export const es: Messages = {
  backToArticle: 'Volver al artículo',
  backTo: (site) => `Volver a ${site}`,
  typed: 'Lo que ha escrito',
  confirm: {
    title: '¿Enviar este comentario?',
    text: 'Un paso más mantiene alejados a los robots: repase lo que ha escrito y envíelo.',
    button: 'Enviar el comentario',
    early: 'Ha sido muy rápido. Espere unos segundos y pulse de nuevo el botón.',
    spent: 'Ya se envió un comentario con este formulario. Pulse el botón para enviar también este.',
  },
  amend: { title: 'Falta algo', text: 'Su comentario aún no se ha enviado. Corrija lo siguiente:' },
  flooded: {
    title: 'Ha sido mucho de una vez',
    text: (minutes) =>
      `Han llegado demasiados comentarios desde su red. No se ha perdido nada: vuelva a enviarlo dentro de ${minutes === 1 ? 'un minuto' : `${minutes} minutos`}.`,
  },
  failed: {
    title: 'La culpa es nuestra',
    text: 'No se ha podido guardar su comentario. No se ha perdido nada de lo que escribió: vuelva a enviarlo dentro de un momento.',
  },
  refused: {
    closed: { title: 'Los comentarios están cerrados', text: 'Este artículo ya no admite comentarios.' },
    unknown: { title: 'No existe ese artículo', text: 'No tenemos ningún artículo en la dirección del comentario.' },
    unreachable: { title: 'Inténtelo de nuevo', text: 'En este momento no hemos podido consultar el artículo.' },
    foreign: {
      title: 'No viene de nuestras páginas',
      text: 'Su navegador indica que este formulario no se envió desde nuestro sitio, o calla desde dónde. Abra el artículo y escriba allí.',
    },
    tooLarge: {
      title: 'Demasiado largo',
      text: 'Es más de lo que podemos recibir de una vez. Vuelva atrás y acorte su comentario; lo que escribió sigue ahí.',
    },
    wrongType: { title: 'No podemos leerlo', text: 'El comentario ha llegado en un formato que no conocemos.' },
    malformed: {
      title: 'No podemos leerlo',
      text: 'El comentario ha llegado dañado. Vuelva atrás y envíelo de nuevo.',
    },
    hurried: {
      title: 'Ha sido mucho de una vez',
      text: 'Han llegado demasiadas peticiones desde su red. Espere un momento.',
    },
    notFound: { title: 'Aquí no hay nada', text: 'No hay ninguna página en esta dirección.' },
    notAllowed: {
      title: 'Aquí no hay nada que ver',
      text: 'A esta dirección se envían los comentarios. Se leen debajo de los artículos.',
    },
    failed: { title: 'La culpa es nuestra', text: 'Algo ha salido mal. Inténtelo de nuevo dentro de un momento.' },
  },
  labels: {
    comment: 'Comentario',
    name: 'Nombre',
    email: 'Correo electrónico',
    website: 'Sitio web',
    consent: 'Acepto que lo que he escrito aquí se conserve como indica la página de privacidad.',
  },
  emailKeptPrivate: 'Su dirección de correo electrónico no se publicará.',
  requiredFields: 'Los campos obligatorios están marcados con',
  leaveEmpty: 'Deje este campo vacío',
  post: 'Publicar el comentario',
  leaveReply: 'Deje un comentario',
  replyTo: (name) => `Responder a ${name}`,
  faults: {
    missing: 'Rellene este campo.',
    oneLine: 'Debe ocupar una sola línea.',
    tooLong: (bytes) => `Es demasiado largo: ${bytes} bytes como máximo.`,
    email: 'Esto no es una dirección de correo electrónico.',
    website: 'Esto no es una dirección web. Empieza por https://',
    consent: 'Sin su consentimiento no podemos conservar el comentario.',
    parent: 'El comentario al que responde ya no está. Envíe el suyo de nuevo para publicarlo por separado.',
    article: 'Esto no es la dirección de un artículo.',
  },
};
