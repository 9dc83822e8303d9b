// Generated from the types of the events by `npm run contracts:write`.

export const EVENT_SCHEMAS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "OrderReceived": {
    "type": "object",
    "properties": {
      "order": {
        "$ref": "#/definitions/Order"
      }
    },
    "required": [
      "order"
    ],
    "description": "An order was entered in its ERP and is not released yet."
  },
  "Order": {
    "type": "object",
    "properties": {
      "source": {
        "$ref": "#/definitions/SourceReference"
      },
      "orderNumber": {
        "type": "string"
      },
      "customer": {
        "type": "object",
        "properties": {
          "id": {
            "type": "string"
          },
          "name": {
            "type": "string"
          }
        },
        "required": [
          "id"
        ]
      },
      "currency": {
        "type": "string"
      },
      "credit": {
        "$ref": "#/definitions/CreditStatus"
      },
      "deliveryBlock": {
        "type": "string",
        "description": "The ERP's own delivery block, verbatim, when one is set."
      },
      "status": {
        "type": "string",
        "enum": [
          "entered",
          "released",
          "cancelled",
          "completed"
        ],
        "description": "The ERP's status: only a released order may be shipped."
      },
      "shipTo": {
        "$ref": "#/definitions/Address"
      },
      "lines": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/OrderLine"
        }
      },
      "requestedShipDate": {
        "$ref": "#/definitions/LocalDate"
      },
      "shortPickRule": {
        "$ref": "#/definitions/ShortPickRule"
      },
      "enteredAt": {
        "$ref": "#/definitions/Instant"
      },
      "changedAt": {
        "$ref": "#/definitions/Instant"
      }
    },
    "required": [
      "source",
      "orderNumber",
      "customer",
      "currency",
      "credit",
      "status",
      "shipTo",
      "lines"
    ],
    "description": "A sales order as its ERP holds it."
  },
  "SourceReference": {
    "type": "object",
    "properties": {
      "system": {
        "type": "string",
        "description": "Connection id of the landscape, e.g. `sap`."
      },
      "id": {
        "type": "string"
      }
    },
    "required": [
      "system",
      "id"
    ],
    "description": "Which system holds the original, and its id there."
  },
  "CreditStatus": {
    "type": "string",
    "enum": [
      "approved",
      "not-checked",
      "blocked"
    ],
    "description": "What the ERP says of the customer's credit. Anything but `approved` and `not-checked` holds the order."
  },
  "Address": {
    "type": "object",
    "properties": {
      "name": {
        "type": "string"
      },
      "street": {
        "type": "string"
      },
      "city": {
        "type": "string"
      },
      "postalCode": {
        "type": "string"
      },
      "region": {
        "type": "string"
      },
      "country": {
        "type": "string",
        "description": "ISO 3166-1 alpha-2."
      },
      "gln": {
        "type": "string"
      }
    },
    "required": [
      "name",
      "city",
      "postalCode",
      "country"
    ]
  },
  "OrderLine": {
    "type": "object",
    "properties": {
      "hazmat": {
        "type": "string",
        "description": "UN number of dangerous goods, e.g. `UN1263`."
      },
      "hazardClass": {
        "type": "string",
        "description": "Class or division, of explosives with their compatibility group: `3`, `4.1`, `1.4S`."
      },
      "packingGroup": {
        "$ref": "#/definitions/PackingGroup",
        "description": "Absent also where the entry has none, as for gases and articles."
      },
      "temperature": {
        "$ref": "#/definitions/TemperatureClass"
      },
      "lineId": {
        "type": "string",
        "description": "The line's number in its source (`000010` in SAP)."
      },
      "sku": {
        "type": "string"
      },
      "gtin": {
        "type": "string"
      },
      "description": {
        "type": "string"
      },
      "quantity": {
        "$ref": "#/definitions/Quantity"
      },
      "unitPrice": {
        "$ref": "#/definitions/Money",
        "description": "Net price of one unit."
      },
      "requestedShipDate": {
        "$ref": "#/definitions/LocalDate"
      },
      "dangerous": {
        "type": "boolean",
        "description": "Its ERP says that it is dangerous; without a UN number nobody can ship it."
      },
      "temperatureCondition": {
        "type": "string",
        "description": "The ERP's own temperature condition, verbatim, where nothing says which `temperature` it is."
      },
      "goodsUnread": {
        "type": "boolean",
        "description": "Its ERP could not be asked what these goods ask for: what is not told of it is unknown, and takes nothing back."
      }
    },
    "required": [
      "lineId",
      "sku",
      "quantity"
    ]
  },
  "PackingGroup": {
    "type": "string",
    "enum": [
      "I",
      "II",
      "III"
    ]
  },
  "TemperatureClass": {
    "type": "string",
    "enum": [
      "ambient",
      "chilled",
      "frozen"
    ],
    "description": "Temperature range in which goods are kept and carried."
  },
  "Quantity": {
    "type": "object",
    "properties": {
      "value": {
        "type": "number"
      },
      "unit": {
        "type": "string"
      },
      "base": {
        "type": "object",
        "properties": {
          "value": {
            "type": "number"
          },
          "unit": {
            "type": "string"
          }
        },
        "required": [
          "value",
          "unit"
        ]
      }
    },
    "required": [
      "value",
      "unit"
    ],
    "description": "A quantity with its UN/ECE Rec 20 unit (`EA`, `CS`, `KGM`); `base` is the same amount in the item's base unit."
  },
  "Money": {
    "type": "object",
    "properties": {
      "amount": {
        "type": "integer"
      },
      "currency": {
        "type": "string"
      }
    },
    "required": [
      "amount",
      "currency"
    ],
    "description": "Money in integer minor units (cents for EUR) of an ISO 4217 currency. Never a float."
  },
  "LocalDate": {
    "type": "string",
    "description": "Calendar day without a zone, `YYYY-MM-DD`.",
    "format": "date"
  },
  "ShortPickRule": {
    "type": "string",
    "enum": [
      "backorder",
      "ship-short",
      "hold"
    ],
    "description": "How a customer wants a short pick handled: shipped later, not at all, or held until the order desk decides."
  },
  "Instant": {
    "type": "string",
    "description": "UTC instant, ISO 8601 with `Z`.",
    "format": "date-time"
  },
  "OrderReleased": {
    "type": "object",
    "properties": {
      "order": {
        "$ref": "#/definitions/Order"
      }
    },
    "required": [
      "order"
    ],
    "description": "The ERP released an order: it may be shipped. `orderId` of the event names the process instance."
  },
  "OrderChanged": {
    "type": "object",
    "properties": {
      "order": {
        "$ref": "#/definitions/Order"
      }
    },
    "required": [
      "order"
    ],
    "description": "The ERP changed an order that it had told before, and that stands where it stood: told as it is there now."
  },
  "OrderHeld": {
    "type": "object",
    "properties": {
      "orderNumber": {
        "type": "string"
      },
      "erp": {
        "type": "string"
      },
      "reason": {
        "type": "string",
        "enum": [
          "credit",
          "delivery-block",
          "validation"
        ]
      },
      "detail": {
        "type": "string"
      },
      "order": {
        "$ref": "#/definitions/Order"
      }
    },
    "required": [
      "orderNumber",
      "erp",
      "reason",
      "detail"
    ],
    "description": "An order may not go on: the ERP or a validation holds it."
  },
  "OrderCancelRequested": {
    "type": "object",
    "properties": {
      "orderNumber": {
        "type": "string"
      },
      "erp": {
        "type": "string"
      },
      "reason": {
        "type": "string"
      },
      "requestedBy": {
        "type": "string"
      }
    },
    "required": [
      "orderNumber",
      "erp"
    ],
    "description": "Somebody with the right to asks that the order be cancelled."
  },
  "OrderCancelled": {
    "type": "object",
    "properties": {
      "orderNumber": {
        "type": "string"
      },
      "erp": {
        "type": "string"
      },
      "reason": {
        "type": "string"
      }
    },
    "required": [
      "orderNumber",
      "erp"
    ],
    "description": "The order ended cancelled."
  },
  "OrderClosed": {
    "type": "object",
    "properties": {
      "orderNumber": {
        "type": "string"
      },
      "erp": {
        "type": "string"
      },
      "invoiceNumbers": {
        "type": "array",
        "items": {
          "type": "string"
        }
      }
    },
    "required": [
      "orderNumber",
      "erp",
      "invoiceNumbers"
    ],
    "description": "The order is complete: delivered, proven and invoiced, and closed in the ERP."
  },
  "FulfilmentReleased": {
    "type": "object",
    "properties": {
      "fulfilment": {
        "$ref": "#/definitions/FulfilmentRequest"
      },
      "partner": {
        "type": "string"
      },
      "wms": {
        "type": "string"
      }
    },
    "required": [
      "fulfilment"
    ],
    "description": "A fulfilment was given to its warehouse."
  },
  "FulfilmentRequest": {
    "type": "object",
    "properties": {
      "fulfilmentId": {
        "type": "string",
        "description": "Our reference, unique for ever; the vendor keeps it as its external id."
      },
      "orderId": {
        "type": "string"
      },
      "orderNumber": {
        "type": "string"
      },
      "warehouse": {
        "type": "string",
        "description": "GLN of the warehouse."
      },
      "shipTo": {
        "$ref": "#/definitions/Address"
      },
      "lines": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/RequestedLine"
        }
      },
      "requestedShipDate": {
        "$ref": "#/definitions/LocalDate"
      }
    },
    "required": [
      "fulfilmentId",
      "orderId",
      "orderNumber",
      "warehouse",
      "shipTo",
      "lines"
    ],
    "description": "What one warehouse is asked to ship: one fulfilment per warehouse and order."
  },
  "RequestedLine": {
    "type": "object",
    "properties": {
      "hazmat": {
        "type": "string",
        "description": "UN number of dangerous goods, e.g. `UN1263`."
      },
      "hazardClass": {
        "type": "string",
        "description": "Class or division, of explosives with their compatibility group: `3`, `4.1`, `1.4S`."
      },
      "packingGroup": {
        "$ref": "#/definitions/PackingGroup",
        "description": "Absent also where the entry has none, as for gases and articles."
      },
      "temperature": {
        "$ref": "#/definitions/TemperatureClass"
      },
      "lineId": {
        "type": "string"
      },
      "sku": {
        "type": "string"
      },
      "gtin": {
        "type": "string"
      },
      "substituteFor": {
        "type": "string",
        "description": "The SKU that was ordered, where `sku` came for it."
      },
      "quantity": {
        "$ref": "#/definitions/Quantity"
      }
    },
    "required": [
      "lineId",
      "quantity",
      "sku"
    ],
    "description": "A line that a warehouse is asked for, with what its goods ask of it."
  },
  "FulfilmentAccepted": {
    "type": "object",
    "properties": {
      "fulfilmentId": {
        "type": "string"
      },
      "warehouse": {
        "type": "string"
      },
      "reference": {
        "type": "string"
      },
      "asked": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/FulfilmentLine"
        },
        "description": "What the warehouse says that it was asked for. Absent where it says nothing of that."
      }
    },
    "required": [
      "fulfilmentId"
    ],
    "description": "The warehouse took the fulfilment on."
  },
  "FulfilmentLine": {
    "type": "object",
    "properties": {
      "lineId": {
        "type": "string"
      },
      "sku": {
        "type": "string"
      },
      "gtin": {
        "type": "string"
      },
      "substituteFor": {
        "type": "string",
        "description": "The SKU that was ordered, where `sku` came for it."
      },
      "quantity": {
        "$ref": "#/definitions/Quantity"
      }
    },
    "required": [
      "lineId",
      "sku",
      "quantity"
    ]
  },
  "FulfilmentRejected": {
    "type": "object",
    "properties": {
      "fulfilmentId": {
        "type": "string"
      },
      "warehouse": {
        "type": "string"
      },
      "reason": {
        "type": "string"
      }
    },
    "required": [
      "fulfilmentId",
      "reason"
    ],
    "description": "The warehouse refuses the fulfilment."
  },
  "FulfilmentCancelled": {
    "type": "object",
    "properties": {
      "fulfilmentId": {
        "type": "string"
      },
      "reason": {
        "type": "string"
      }
    },
    "required": [
      "fulfilmentId"
    ],
    "description": "The warehouse agreed to cancel, or cancelled, the fulfilment."
  },
  "PickConfirmed": {
    "type": "object",
    "properties": {
      "fulfilmentId": {
        "type": "string"
      },
      "lines": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/PickedLine"
        }
      },
      "asked": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/FulfilmentLine"
        },
        "description": "What the warehouse says that it was asked for. Absent where it says nothing of that."
      }
    },
    "required": [
      "fulfilmentId",
      "lines"
    ],
    "description": "Everything asked for was picked."
  },
  "PickedLine": {
    "type": "object",
    "properties": {
      "lineId": {
        "type": "string"
      },
      "sku": {
        "type": "string"
      },
      "gtin": {
        "type": "string"
      },
      "substituteFor": {
        "type": "string",
        "description": "The SKU that was ordered, where `sku` came for it."
      },
      "quantity": {
        "$ref": "#/definitions/Quantity"
      },
      "lot": {
        "type": "string"
      },
      "serials": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "One per piece, where the pieces have serial numbers and the warehouse told them."
      },
      "expiry": {
        "$ref": "#/definitions/LocalDate",
        "description": "Best before or use by: of the lot, where it has one."
      }
    },
    "required": [
      "lineId",
      "quantity",
      "sku"
    ]
  },
  "PickShort": {
    "type": "object",
    "properties": {
      "fulfilmentId": {
        "type": "string"
      },
      "lines": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/PickedLine"
        }
      },
      "asked": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/FulfilmentLine"
        },
        "description": "What the warehouse says that it was asked for. Absent where it says nothing of that."
      },
      "reason": {
        "type": "string"
      }
    },
    "required": [
      "fulfilmentId",
      "lines"
    ],
    "description": "Picking ended with less than asked for; `lines` says what was picked, 0 included."
  },
  "FulfilmentPacked": {
    "type": "object",
    "properties": {
      "fulfilmentId": {
        "type": "string"
      },
      "packages": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/Package"
        }
      }
    },
    "required": [
      "fulfilmentId",
      "packages"
    ],
    "description": "The picked goods stand packed in handling units."
  },
  "Package": {
    "type": "object",
    "properties": {
      "sscc": {
        "type": "string"
      },
      "weightKg": {
        "type": "number",
        "description": "Gross weight in kilograms, of the units within it too."
      },
      "dimensions": {
        "$ref": "#/definitions/Dimensions"
      },
      "lines": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/PickedLine"
        },
        "description": "All that it holds, also within the units on it."
      },
      "units": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/Package"
        },
        "description": "Handling units on it, as the cartons on a pallet; what they hold is part of `lines`."
      }
    },
    "required": [
      "sscc",
      "lines"
    ],
    "description": "A handling unit, named by its SSCC."
  },
  "Dimensions": {
    "type": "object",
    "properties": {
      "lengthCm": {
        "type": "number"
      },
      "widthCm": {
        "type": "number"
      },
      "heightCm": {
        "type": "number"
      }
    },
    "required": [
      "lengthCm",
      "widthCm",
      "heightCm"
    ],
    "description": "Outer measures, in centimetres."
  },
  "PalletLoaded": {
    "type": "object",
    "properties": {
      "fulfilmentId": {
        "type": "string"
      },
      "ssccs": {
        "type": "array",
        "items": {
          "type": "string"
        }
      }
    },
    "required": [
      "fulfilmentId",
      "ssccs"
    ],
    "description": "Handling units were loaded on the truck."
  },
  "FulfilmentShipped": {
    "type": "object",
    "properties": {
      "fulfilmentId": {
        "type": "string"
      },
      "lines": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/PickedLine"
        },
        "description": "What left; empty: what lies in the units, or all that was picked where nothing tells what is in them."
      },
      "packages": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/Package"
        }
      },
      "final": {
        "type": "boolean",
        "description": "False: a part of the fulfilment left and more of it will follow."
      }
    },
    "required": [
      "fulfilmentId",
      "lines"
    ],
    "description": "The warehouse saw the goods leave."
  },
  "FulfilmentReturned": {
    "type": "object",
    "properties": {
      "fulfilmentId": {
        "type": "string"
      },
      "lines": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/PickedLine"
        },
        "description": "What came back; empty: all that was awaited."
      }
    },
    "required": [
      "fulfilmentId",
      "lines"
    ],
    "description": "The warehouse counted what came back of goods that had left it."
  },
  "GoodsIssued": {
    "type": "object",
    "properties": {
      "fulfilmentId": {
        "type": "string"
      },
      "shipmentId": {
        "type": "string"
      },
      "erp": {
        "type": "string"
      },
      "orderNumber": {
        "type": "string"
      },
      "deliveryNumber": {
        "type": "string"
      },
      "documentNumber": {
        "type": "string"
      },
      "lines": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/FulfilmentLine"
        }
      }
    },
    "required": [
      "fulfilmentId",
      "shipmentId",
      "erp",
      "orderNumber",
      "deliveryNumber",
      "lines"
    ],
    "description": "The ERP posted the goods issue of a fulfilment: stock moved once."
  },
  "ReturnCounted": {
    "type": "object",
    "properties": {
      "returnId": {
        "type": "string"
      },
      "receiptId": {
        "type": "string",
        "description": "Of this count: a return may come in several."
      },
      "fulfilmentId": {
        "type": "string",
        "description": "That they had left with."
      },
      "warehouse": {
        "type": "string",
        "description": "GLN of the warehouse that they came back to."
      },
      "erp": {
        "type": "string"
      },
      "orderNumber": {
        "type": "string"
      },
      "lines": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/FulfilmentLine"
        }
      }
    },
    "required": [
      "returnId",
      "receiptId",
      "fulfilmentId",
      "warehouse",
      "erp",
      "orderNumber",
      "lines"
    ],
    "description": "What came back of a fulfilment was counted, and its receipt in the ERP follows."
  },
  "ReturnReceived": {
    "type": "object",
    "properties": {
      "returnId": {
        "type": "string"
      },
      "receiptId": {
        "type": "string",
        "description": "Of this count: a return may come in several."
      },
      "fulfilmentId": {
        "type": "string",
        "description": "That they had left with."
      },
      "warehouse": {
        "type": "string",
        "description": "GLN of the warehouse that they came back to."
      },
      "erp": {
        "type": "string"
      },
      "orderNumber": {
        "type": "string"
      },
      "documentNumber": {
        "type": "string"
      },
      "lines": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/FulfilmentLine"
        }
      }
    },
    "required": [
      "returnId",
      "receiptId",
      "fulfilmentId",
      "warehouse",
      "erp",
      "orderNumber",
      "documentNumber",
      "lines"
    ],
    "description": "The ERP posted the receipt of goods that came back: stock moved once."
  },
  "InboundShipmentNotified": {
    "type": "object",
    "properties": {
      "inboundShipmentId": {
        "type": "string"
      },
      "notice": {
        "$ref": "#/definitions/InboundNotice"
      }
    },
    "required": [
      "inboundShipmentId",
      "notice"
    ],
    "description": "A supplier announces goods that it sent."
  },
  "InboundNotice": {
    "type": "object",
    "properties": {
      "shipmentNumber": {
        "type": "string",
        "description": "The supplier's own number of it."
      },
      "supplier": {
        "type": "string",
        "description": "Partner id of the supplier."
      },
      "warehouse": {
        "type": "string",
        "description": "GLN of the warehouse that it goes to."
      },
      "expectedAt": {
        "$ref": "#/definitions/ZonedInstant"
      },
      "carrier": {
        "type": "string"
      },
      "pro": {
        "type": "string"
      },
      "units": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/InboundUnit"
        }
      }
    },
    "required": [
      "shipmentNumber",
      "supplier",
      "warehouse",
      "units"
    ],
    "description": "What a supplier announces: its advance ship notice."
  },
  "ZonedInstant": {
    "type": "string",
    "description": "ISO 8601 with the source's own offset kept (`2026-11-24T08:00:00+01:00`), or with `Z` where the source speaks UTC.",
    "format": "date-time"
  },
  "InboundUnit": {
    "type": "object",
    "properties": {
      "sscc": {
        "type": "string"
      },
      "weightKg": {
        "type": "number",
        "description": "Gross weight in kilograms, of the units on it too."
      },
      "dimensions": {
        "$ref": "#/definitions/Dimensions"
      },
      "lines": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/InboundLine"
        },
        "description": "All that it holds, also within the units on it."
      },
      "units": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/InboundUnit"
        }
      }
    },
    "required": [
      "sscc",
      "lines"
    ],
    "description": "A handling unit under way to us, named by its SSCC."
  },
  "InboundLine": {
    "type": "object",
    "properties": {
      "purchaseOrderId": {
        "type": "string",
        "description": "Our id of the purchase order."
      },
      "lineId": {
        "type": "string"
      },
      "sku": {
        "type": "string"
      },
      "quantity": {
        "$ref": "#/definitions/Quantity"
      },
      "lot": {
        "type": "string"
      },
      "serials": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "expiry": {
        "$ref": "#/definitions/LocalDate"
      }
    },
    "required": [
      "purchaseOrderId",
      "lineId",
      "sku",
      "quantity"
    ],
    "description": "Goods of one purchase order line and one lot."
  },
  "InboundShipmentArrived": {
    "type": "object",
    "properties": {
      "inboundShipmentId": {
        "type": "string"
      },
      "supplier": {
        "type": "string",
        "description": "Partner id."
      },
      "warehouse": {
        "type": "string",
        "description": "GLN."
      }
    },
    "required": [
      "inboundShipmentId",
      "supplier",
      "warehouse"
    ],
    "description": "Announced goods stand at the warehouse's gate; nothing of them is counted yet."
  },
  "InboundShipmentReceived": {
    "type": "object",
    "properties": {
      "inboundShipmentId": {
        "type": "string"
      },
      "supplier": {
        "type": "string",
        "description": "Partner id."
      },
      "warehouse": {
        "type": "string",
        "description": "GLN."
      },
      "lines": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/ReceivedLine"
        }
      },
      "further": {
        "type": "boolean",
        "description": "Comes besides what was received before, says who told it."
      },
      "reason": {
        "type": "string",
        "description": "Why it varies, in the warehouse's words."
      },
      "toldBy": {
        "type": "string",
        "description": "Source of who told it under another id, of which a person says that it is this one."
      }
    },
    "required": [
      "inboundShipmentId",
      "supplier",
      "warehouse",
      "lines"
    ],
    "description": "The warehouse took announced goods in: every announced line with what came of it, 0 included. Where goods come in several receipts each tells what came with it."
  },
  "ReceivedLine": {
    "type": "object",
    "properties": {
      "purchaseOrderId": {
        "type": "string"
      },
      "lineId": {
        "type": "string"
      },
      "sku": {
        "type": "string"
      },
      "notified": {
        "$ref": "#/definitions/Quantity"
      },
      "received": {
        "$ref": "#/definitions/Quantity"
      },
      "damaged": {
        "$ref": "#/definitions/Quantity",
        "description": "Of what was received: not fit for sale."
      },
      "lots": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/ReceivedLot"
        },
        "description": "Of what was received, as far as its lots were told."
      }
    },
    "required": [
      "purchaseOrderId",
      "lineId",
      "sku",
      "notified",
      "received"
    ],
    "description": "What of a line the warehouse took in, beside what was announced; equal where nothing varies."
  },
  "ReceivedLot": {
    "type": "object",
    "properties": {
      "quantity": {
        "$ref": "#/definitions/Quantity"
      },
      "damaged": {
        "$ref": "#/definitions/Quantity",
        "description": "Of it: not fit for sale, where that is told by lot."
      },
      "lot": {
        "type": "string"
      },
      "serials": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "One per piece."
      },
      "expiry": {
        "$ref": "#/definitions/LocalDate",
        "description": "Best before or use by."
      }
    },
    "required": [
      "quantity"
    ],
    "description": "What of a line came of one lot."
  },
  "InboundShipmentGivenUp": {
    "type": "object",
    "properties": {
      "inboundShipmentId": {
        "type": "string"
      },
      "supplier": {
        "type": "string",
        "description": "Partner id."
      },
      "warehouse": {
        "type": "string",
        "description": "GLN."
      }
    },
    "required": [
      "inboundShipmentId",
      "supplier",
      "warehouse"
    ],
    "description": "Nobody expects announced goods any more: they have not come. What of their orders they held may be announced anew; should they come all the same, they are received as any others."
  },
  "StockAdjusted": {
    "type": "object",
    "properties": {
      "sku": {
        "type": "string"
      },
      "location": {
        "type": "string"
      },
      "delta": {
        "$ref": "#/definitions/Quantity"
      },
      "reason": {
        "type": "string"
      },
      "reference": {
        "type": "string"
      },
      "lot": {
        "type": "string"
      }
    },
    "required": [
      "sku",
      "location",
      "delta",
      "reason",
      "reference"
    ],
    "description": "A warehouse changed its stock outside an order."
  },
  "StockPosted": {
    "type": "object",
    "properties": {
      "movementId": {
        "type": "string",
        "description": "Ours; the ERP keeps it."
      },
      "sku": {
        "type": "string"
      },
      "location": {
        "type": "string"
      },
      "delta": {
        "$ref": "#/definitions/Quantity"
      },
      "reason": {
        "$ref": "#/definitions/MovementReason"
      },
      "erp": {
        "type": "string",
        "description": "Connection id; absent where no ERP is connected for the location and a person booked it."
      },
      "documentNumber": {
        "type": "string"
      },
      "byHand": {
        "type": "boolean",
        "description": "A person booked it."
      },
      "inboundShipmentId": {
        "type": "string",
        "description": "Of the inbound shipment that it came with."
      }
    },
    "required": [
      "movementId",
      "sku",
      "location",
      "delta",
      "reason",
      "documentNumber"
    ],
    "description": "Stock that a warehouse changed is in the ERP's book."
  },
  "MovementReason": {
    "type": "string",
    "enum": [
      "count",
      "scrap",
      "block",
      "receipt"
    ],
    "description": "Why stock changed: a count found more or less; it is destroyed; it may not be sold, or may again; it came from a supplier."
  },
  "StockSetAside": {
    "type": "object",
    "properties": {
      "movementId": {
        "type": "string"
      },
      "sku": {
        "type": "string"
      },
      "location": {
        "type": "string"
      },
      "delta": {
        "$ref": "#/definitions/Quantity"
      },
      "why": {
        "type": "string",
        "description": "For a reader: what posts it instead, or who decided."
      }
    },
    "required": [
      "movementId",
      "sku",
      "location",
      "delta",
      "why"
    ],
    "description": "Stock that a warehouse changed is not posted by itself: something else posts it, or a person decided so."
  },
  "InventoryVariance": {
    "type": "object",
    "properties": {
      "sku": {
        "type": "string"
      },
      "location": {
        "type": "string"
      },
      "erp": {
        "$ref": "#/definitions/Quantity"
      },
      "wms": {
        "$ref": "#/definitions/Quantity"
      },
      "verdict": {
        "$ref": "#/definitions/VarianceVerdict"
      },
      "itemClass": {
        "type": "string",
        "description": "By whose tolerance."
      },
      "reconciliationId": {
        "type": "string",
        "description": "Run that found it."
      },
      "asOf": {
        "$ref": "#/definitions/Instant",
        "description": "Of the warehouse's snapshot."
      }
    },
    "required": [
      "sku",
      "location",
      "erp",
      "wms"
    ],
    "description": "Two books differ, or no longer do."
  },
  "VarianceVerdict": {
    "type": "string",
    "enum": [
      "within-tolerance",
      "accepted",
      "above-tolerance",
      "units-differ",
      "agreed"
    ],
    "description": "What follows from two books that were held against each other: posted as a count, left as it is, a person's, not to be counted for want of a common unit, or over because both say the same again."
  },
  "ShipmentPlanned": {
    "type": "object",
    "properties": {
      "shipmentId": {
        "type": "string"
      },
      "customerId": {
        "type": "string",
        "description": "Whose order it is, as the ERP numbers customers; absent in shipments planned before it was told."
      },
      "fulfilmentIds": {
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "request": {
        "$ref": "#/definitions/ShipmentRequest"
      },
      "rates": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/Rate"
        }
      },
      "chosen": {
        "$ref": "#/definitions/Rate"
      }
    },
    "required": [
      "shipmentId",
      "fulfilmentIds",
      "request",
      "rates",
      "chosen"
    ],
    "description": "A shipment was rated and a carrier chosen."
  },
  "ShipmentRequest": {
    "type": "object",
    "properties": {
      "shipmentId": {
        "type": "string"
      },
      "orderId": {
        "type": "string"
      },
      "from": {
        "$ref": "#/definitions/Address"
      },
      "to": {
        "$ref": "#/definitions/Address"
      },
      "packages": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/Package"
        }
      },
      "commodities": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/Commodity"
        },
        "description": "Absent where none of the goods asks for anything."
      },
      "totalWeightKg": {
        "type": "number"
      },
      "currency": {
        "type": "string"
      },
      "requestedDeliveryDate": {
        "$ref": "#/definitions/LocalDate"
      },
      "shipDate": {
        "$ref": "#/definitions/LocalDate",
        "description": "Day that the goods leave: what follows an index, as fuel does, is charged by that day. Absent: today's."
      }
    },
    "required": [
      "shipmentId",
      "orderId",
      "from",
      "to",
      "packages",
      "totalWeightKg",
      "currency"
    ]
  },
  "Commodity": {
    "type": "object",
    "properties": {
      "hazmat": {
        "type": "string",
        "description": "UN number of dangerous goods, e.g. `UN1263`."
      },
      "hazardClass": {
        "type": "string",
        "description": "Class or division, of explosives with their compatibility group: `3`, `4.1`, `1.4S`."
      },
      "packingGroup": {
        "$ref": "#/definitions/PackingGroup",
        "description": "Absent also where the entry has none, as for gases and articles."
      },
      "temperature": {
        "$ref": "#/definitions/TemperatureClass"
      },
      "lineId": {
        "type": "string"
      },
      "sku": {
        "type": "string"
      },
      "gtin": {
        "type": "string"
      },
      "substituteFor": {
        "type": "string",
        "description": "The SKU that was ordered, where `sku` came for it."
      },
      "quantity": {
        "$ref": "#/definitions/Quantity"
      },
      "ssccs": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "SSCCs of the outermost handling units that hold it; absent where nobody told."
      }
    },
    "required": [
      "lineId",
      "quantity",
      "sku"
    ],
    "description": "Goods of a shipment that ask for more of their carrier than room."
  },
  "Rate": {
    "type": "object",
    "properties": {
      "carrier": {
        "type": "string",
        "description": "SCAC."
      },
      "carrierName": {
        "type": "string"
      },
      "service": {
        "type": "string"
      },
      "transitDays": {
        "type": "number"
      },
      "charges": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/Charge"
        }
      },
      "total": {
        "$ref": "#/definitions/Money"
      },
      "minimumCharge": {
        "$ref": "#/definitions/Money",
        "description": "The least that the carrier takes for `BASE`, however little there is to carry."
      }
    },
    "required": [
      "carrier",
      "service",
      "charges",
      "total"
    ]
  },
  "Charge": {
    "type": "object",
    "properties": {
      "code": {
        "type": "string"
      },
      "amount": {
        "$ref": "#/definitions/Money"
      },
      "description": {
        "type": "string"
      },
      "ratedWeightKg": {
        "type": "number",
        "description": "Weight in kilograms that an invoice's charge was rated on, where the carrier tells it."
      }
    },
    "required": [
      "code",
      "amount"
    ],
    "description": "One priced component of freight. `code`: `BASE`, `FUEL`, or an accessorial such as `LIFTGATE`. The amount is signed."
  },
  "TenderSent": {
    "type": "object",
    "properties": {
      "shipmentId": {
        "type": "string"
      },
      "version": {
        "type": "number"
      },
      "carrier": {
        "type": "string"
      },
      "rate": {
        "$ref": "#/definitions/Rate"
      },
      "respondBy": {
        "$ref": "#/definitions/Instant"
      },
      "erp": {
        "type": "string"
      },
      "orderNumber": {
        "type": "string"
      },
      "settlement": {
        "$ref": "#/definitions/SettlementRules",
        "description": "How its freight is audited and paid, as agreed with the carrier and for the customer; absent where the default is."
      }
    },
    "required": [
      "shipmentId",
      "version",
      "carrier",
      "rate",
      "respondBy",
      "erp",
      "orderNumber"
    ],
    "description": "The carrier was asked to carry, version counted up with each re-tender."
  },
  "SettlementRules": {
    "type": "object",
    "properties": {
      "tolerance": {
        "$ref": "#/definitions/Tolerance"
      },
      "accessorials": {
        "type": "object",
        "additionalProperties": {
          "$ref": "#/definitions/Money"
        },
        "description": "Accessorials that need nobody's consent, by code: up to this amount each."
      },
      "reweighPercent": {
        "type": "number",
        "description": "How much more than its packages a shipment may weigh by the carrier's certificate."
      },
      "payUndisputed": {
        "type": "boolean",
        "description": "Whether what is not disputed is paid while the rest is."
      },
      "exchangeRates": {
        "type": "object",
        "additionalProperties": {
          "type": "string"
        },
        "description": "Agreed rates of exchange, `EUR/USD`: what one unit of the tender's currency is in the invoice's. Without one nothing is converted."
      },
      "netDays": {
        "type": "number",
        "description": "Terms of payment: days from the invoice's date until it is due. Absent: it may be paid as soon as it is posted."
      }
    },
    "required": [
      "tolerance",
      "accessorials",
      "reweighPercent",
      "payUndisputed",
      "exchangeRates"
    ],
    "description": "How the freight of one carrier, for one customer, is audited and paid."
  },
  "Tolerance": {
    "type": "object",
    "properties": {
      "amount": {
        "type": "number",
        "description": "Whole units of the currency: 1 is 1.00 EUR, 1 JPY."
      },
      "percent": {
        "type": "number",
        "description": "Of what was expected."
      }
    },
    "required": [
      "amount",
      "percent"
    ],
    "description": "What a charge may differ by: the smaller of the two."
  },
  "TenderAccepted": {
    "type": "object",
    "properties": {
      "shipmentId": {
        "type": "string"
      },
      "version": {
        "type": "number"
      },
      "carrier": {
        "type": "string"
      },
      "pro": {
        "type": "string"
      }
    },
    "required": [
      "shipmentId",
      "version",
      "carrier"
    ],
    "description": "The carrier took the tender."
  },
  "TenderRejected": {
    "type": "object",
    "properties": {
      "shipmentId": {
        "type": "string"
      },
      "version": {
        "type": "number"
      },
      "carrier": {
        "type": "string"
      },
      "reason": {
        "type": "string"
      }
    },
    "required": [
      "shipmentId",
      "version",
      "carrier"
    ],
    "description": "The carrier refused the tender, or its time ran out."
  },
  "ShipmentCombined": {
    "type": "object",
    "properties": {
      "shipmentId": {
        "type": "string"
      },
      "carrier": {
        "type": "string",
        "description": "SCAC of the carrier whose word it is; absent where nobody told."
      },
      "pro": {
        "type": "string",
        "description": "Of the move: in the place of the one that its carrier gave when it accepted."
      },
      "with": {
        "type": "array",
        "items": {
          "type": "string"
        },
        "description": "Other shipments of ours in the move."
      }
    },
    "required": [
      "shipmentId",
      "with"
    ],
    "description": "Its carrier carries it together with others from now on, as one move under one PRO."
  },
  "ShipmentDeparted": {
    "type": "object",
    "properties": {
      "shipmentId": {
        "type": "string"
      },
      "carrier": {
        "type": "string",
        "description": "SCAC of the carrier whose word it is; absent where nobody told."
      },
      "location": {
        "type": "string"
      }
    },
    "required": [
      "shipmentId"
    ],
    "description": "The truck left with the goods."
  },
  "ShipmentArrived": {
    "type": "object",
    "properties": {
      "shipmentId": {
        "type": "string"
      },
      "carrier": {
        "type": "string",
        "description": "SCAC of the carrier whose word it is; absent where nobody told."
      },
      "location": {
        "type": "string"
      }
    },
    "required": [
      "shipmentId"
    ],
    "description": "The truck reached the consignee."
  },
  "CarrierDelayed": {
    "type": "object",
    "properties": {
      "shipmentId": {
        "type": "string"
      },
      "carrier": {
        "type": "string",
        "description": "SCAC of the carrier whose word it is; absent where nobody told."
      },
      "reason": {
        "type": "string"
      },
      "eta": {
        "$ref": "#/definitions/ZonedInstant"
      }
    },
    "required": [
      "shipmentId"
    ],
    "description": "The carrier reports a delay: a flag beside the state, never a state."
  },
  "EtaChanged": {
    "type": "object",
    "properties": {
      "shipmentId": {
        "type": "string"
      },
      "carrier": {
        "type": "string",
        "description": "SCAC of the carrier whose word it is; absent where nobody told."
      },
      "eta": {
        "$ref": "#/definitions/ZonedInstant"
      }
    },
    "required": [
      "shipmentId",
      "eta"
    ],
    "description": "A new estimate; it never counts as an arrival."
  },
  "DeliveryAttempted": {
    "type": "object",
    "properties": {
      "shipmentId": {
        "type": "string"
      },
      "carrier": {
        "type": "string",
        "description": "SCAC of the carrier whose word it is; absent where nobody told."
      },
      "reason": {
        "type": "string"
      }
    },
    "required": [
      "shipmentId"
    ],
    "description": "Delivery was tried in vain."
  },
  "ShipmentDamaged": {
    "type": "object",
    "properties": {
      "shipmentId": {
        "type": "string"
      },
      "carrier": {
        "type": "string",
        "description": "SCAC of the carrier whose word it is; absent where nobody told."
      },
      "reason": {
        "type": "string"
      },
      "location": {
        "type": "string",
        "description": "UN/LOCODE or place name."
      }
    },
    "required": [
      "shipmentId"
    ],
    "description": "Goods were damaged on their way (X12 214 A9): a flag beside the state, never a state."
  },
  "ShipmentReturned": {
    "type": "object",
    "properties": {
      "shipmentId": {
        "type": "string"
      },
      "carrier": {
        "type": "string",
        "description": "SCAC of the carrier whose word it is; absent where nobody told."
      },
      "reason": {
        "type": "string"
      },
      "location": {
        "type": "string",
        "description": "UN/LOCODE or place name."
      }
    },
    "required": [
      "shipmentId"
    ],
    "description": "The carrier has brought the goods back to where they left (X12 214 A3): a flag beside the state, never a state."
  },
  "ShipmentRefused": {
    "type": "object",
    "properties": {
      "shipmentId": {
        "type": "string"
      },
      "carrier": {
        "type": "string",
        "description": "SCAC of the carrier whose word it is; absent where nobody told."
      },
      "reason": {
        "type": "string"
      },
      "location": {
        "type": "string",
        "description": "UN/LOCODE or place name."
      }
    },
    "required": [
      "shipmentId"
    ],
    "description": "The consignee would not take the goods (X12 214 A7): a flag beside the state, never a state."
  },
  "ShipmentDelivered": {
    "type": "object",
    "properties": {
      "shipmentId": {
        "type": "string"
      },
      "carrier": {
        "type": "string",
        "description": "SCAC of the carrier whose word it is; absent where nobody told."
      },
      "location": {
        "type": "string"
      }
    },
    "required": [
      "shipmentId"
    ],
    "description": "The goods were handed over."
  },
  "ProofOfDeliveryReceived": {
    "type": "object",
    "properties": {
      "shipmentId": {
        "type": "string"
      },
      "carrier": {
        "type": "string",
        "description": "SCAC of the carrier whose word it is; absent where nobody told."
      },
      "signedBy": {
        "type": "string"
      }
    },
    "required": [
      "shipmentId"
    ],
    "description": "The signed proof is at hand."
  },
  "CostAccrued": {
    "type": "object",
    "properties": {
      "settlementId": {
        "type": "string"
      },
      "erp": {
        "type": "string"
      },
      "amount": {
        "$ref": "#/definitions/Money"
      },
      "documentNumber": {
        "type": "string"
      }
    },
    "required": [
      "settlementId",
      "erp",
      "amount"
    ],
    "description": "Expected freight was accrued in the ERP, or knowingly not (`documentNumber` absent: that ERP has no accrual)."
  },
  "FreightInvoiceReceived": {
    "type": "object",
    "properties": {
      "invoice": {
        "$ref": "#/definitions/FreightInvoice"
      }
    },
    "required": [
      "invoice"
    ],
    "description": "A carrier billed a shipment."
  },
  "FreightInvoice": {
    "type": "object",
    "properties": {
      "invoiceNumber": {
        "type": "string"
      },
      "carrier": {
        "type": "string",
        "description": "SCAC."
      },
      "shipmentId": {
        "type": "string"
      },
      "pro": {
        "type": "string"
      },
      "charges": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/Charge"
        }
      },
      "total": {
        "$ref": "#/definitions/Money"
      },
      "invoiceDate": {
        "$ref": "#/definitions/LocalDate"
      },
      "corrects": {
        "type": "string",
        "description": "Number of the disputed invoice that this one replaces."
      },
      "credits": {
        "type": "string",
        "description": "Makes it a credit memo, its total negative: number of the invoice of which it takes back a part or all."
      },
      "weighCertificate": {
        "type": "string",
        "description": "Number of the certificate of a scale that weighed the shipment anew."
      },
      "pickedUpOn": {
        "$ref": "#/definitions/LocalDate",
        "description": "Day on which the carrier took the goods over, where they were."
      },
      "deliveredTo": {
        "type": "object",
        "properties": {
          "postalCode": {
            "type": "string"
          },
          "country": {
            "type": "string",
            "description": "ISO 3166-1 alpha-2."
          }
        },
        "required": [
          "postalCode",
          "country"
        ],
        "description": "Where they were delivered."
      },
      "statement": {
        "$ref": "#/definitions/FreightStatement",
        "description": "The whole that it is a part of; absent of an invoice of one shipment alone."
      }
    },
    "required": [
      "invoiceNumber",
      "carrier",
      "shipmentId",
      "charges",
      "total",
      "invoiceDate"
    ]
  },
  "FreightStatement": {
    "type": "object",
    "properties": {
      "number": {
        "type": "string",
        "description": "The carrier's number of the document, which all its parts have."
      },
      "total": {
        "$ref": "#/definitions/Money"
      },
      "parts": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/StatementPart"
        },
        "description": "Of shipments of ours, in the order of their ids. With `elsewhere` they sum to the total."
      },
      "elsewhere": {
        "$ref": "#/definitions/Money",
        "description": "What it bills of loads that are none of ours: nothing of it is ever paid. Absent where there are none."
      }
    },
    "required": [
      "number",
      "total",
      "parts"
    ],
    "description": "What a carrier bills in one document for several shipments that it carried together; each has its part as an invoice of its own."
  },
  "StatementPart": {
    "type": "object",
    "properties": {
      "shipmentId": {
        "type": "string"
      },
      "total": {
        "$ref": "#/definitions/Money"
      }
    },
    "required": [
      "shipmentId",
      "total"
    ]
  },
  "FreightInvoiceMatched": {
    "type": "object",
    "properties": {
      "settlementId": {
        "type": "string"
      },
      "invoiceNumber": {
        "type": "string"
      },
      "carrier": {
        "type": "string",
        "description": "SCAC of the carrier that billed."
      },
      "expected": {
        "$ref": "#/definitions/Money"
      },
      "billed": {
        "$ref": "#/definitions/Money"
      }
    },
    "required": [
      "settlementId",
      "invoiceNumber",
      "expected",
      "billed"
    ],
    "description": "The audit found the invoice within tolerance."
  },
  "FreightInvoiceDisputed": {
    "type": "object",
    "properties": {
      "settlementId": {
        "type": "string"
      },
      "invoiceNumber": {
        "type": "string"
      },
      "carrier": {
        "type": "string"
      },
      "variances": {
        "type": "array",
        "items": {
          "$ref": "#/definitions/ChargeVariance"
        }
      },
      "reason": {
        "type": "string",
        "description": "Set aside beside another invoice: nothing of it is settled. Absent where a corrected one is awaited."
      }
    },
    "required": [
      "settlementId",
      "invoiceNumber",
      "carrier",
      "variances"
    ],
    "description": "The audit found a variance; the carrier is asked to correct."
  },
  "ChargeVariance": {
    "type": "object",
    "properties": {
      "code": {
        "type": "string"
      },
      "expected": {
        "$ref": "#/definitions/Money"
      },
      "billed": {
        "$ref": "#/definitions/Money"
      },
      "reason": {
        "$ref": "#/definitions/VarianceReason"
      },
      "cause": {
        "$ref": "#/definitions/VarianceCause"
      }
    },
    "required": [
      "code",
      "expected",
      "billed",
      "reason"
    ],
    "description": "How one charge differs from what was tendered."
  },
  "VarianceReason": {
    "type": "string",
    "enum": [
      "amount",
      "unplanned-charge",
      "missing-charge",
      "currency",
      "carrier"
    ]
  },
  "VarianceCause": {
    "type": "string",
    "enum": [
      "minimum-charge",
      "reweigh",
      "accessorial",
      "duplicate-charge",
      "consignee",
      "service-date"
    ]
  },
  "FreightInvoiceDuplicate": {
    "type": "object",
    "properties": {
      "settlementId": {
        "type": "string"
      },
      "invoiceNumber": {
        "type": "string"
      },
      "carrier": {
        "type": "string",
        "description": "SCAC of the carrier that billed."
      },
      "reason": {
        "type": "string",
        "description": "Why it is set aside."
      }
    },
    "required": [
      "settlementId",
      "invoiceNumber"
    ],
    "description": "The same invoice came again and was set aside."
  },
  "FreightInvoiceApproved": {
    "type": "object",
    "properties": {
      "settlementId": {
        "type": "string"
      },
      "invoiceNumber": {
        "type": "string"
      },
      "carrier": {
        "type": "string",
        "description": "SCAC of the carrier that billed."
      },
      "amount": {
        "$ref": "#/definitions/Money"
      }
    },
    "required": [
      "settlementId",
      "invoiceNumber",
      "amount"
    ],
    "description": "The invoice may be posted."
  },
  "CostPosted": {
    "type": "object",
    "properties": {
      "settlementId": {
        "type": "string"
      },
      "invoiceNumber": {
        "type": "string"
      },
      "erp": {
        "type": "string"
      },
      "documentNumber": {
        "type": "string"
      },
      "amount": {
        "$ref": "#/definitions/Money"
      }
    },
    "required": [
      "settlementId",
      "invoiceNumber",
      "erp",
      "documentNumber",
      "amount"
    ],
    "description": "The ERP posted the freight invoice."
  },
  "PaymentReleased": {
    "type": "object",
    "properties": {
      "settlementId": {
        "type": "string"
      },
      "invoiceNumber": {
        "type": "string"
      },
      "carrier": {
        "type": "string",
        "description": "SCAC of the carrier that billed."
      },
      "amount": {
        "$ref": "#/definitions/Money"
      }
    },
    "required": [
      "settlementId",
      "invoiceNumber",
      "amount"
    ],
    "description": "The ERP may pay the carrier."
  },
  "PaymentMade": {
    "type": "object",
    "properties": {
      "settlementId": {
        "type": "string"
      },
      "erp": {
        "type": "string"
      },
      "invoiceNumber": {
        "type": "string",
        "description": "As the ERP knows it: the carrier's own, counted on where that was used."
      },
      "amount": {
        "$ref": "#/definitions/Money",
        "description": "Negative: a credit memo."
      },
      "paidOn": {
        "$ref": "#/definitions/LocalDate"
      },
      "documentNumber": {
        "type": "string",
        "description": "Of the payment in the ERP."
      }
    },
    "required": [
      "settlementId",
      "erp",
      "invoiceNumber",
      "amount",
      "paidOn",
      "documentNumber"
    ],
    "description": "The ERP has paid a carrier's invoice, or set it off with a credit memo."
  },
  "SettlementClosed": {
    "type": "object",
    "properties": {
      "settlementId": {
        "type": "string"
      },
      "expected": {
        "$ref": "#/definitions/Money"
      },
      "billed": {
        "$ref": "#/definitions/Money"
      }
    },
    "required": [
      "settlementId",
      "expected",
      "billed"
    ],
    "description": "The settlement is complete."
  },
  "ExceptionOpened": {
    "type": "object",
    "properties": {
      "caseId": {
        "type": "string"
      },
      "process": {
        "type": "string"
      },
      "instanceId": {
        "type": "string"
      },
      "code": {
        "type": "string"
      },
      "title": {
        "type": "string"
      },
      "owner": {
        "type": "string"
      },
      "dueAt": {
        "$ref": "#/definitions/Instant"
      }
    },
    "required": [
      "caseId",
      "process",
      "instanceId",
      "code",
      "title",
      "owner",
      "dueAt"
    ],
    "description": "A case waits for a person."
  },
  "ExceptionEscalated": {
    "type": "object",
    "properties": {
      "caseId": {
        "type": "string"
      },
      "process": {
        "type": "string"
      },
      "instanceId": {
        "type": "string"
      },
      "code": {
        "type": "string"
      },
      "title": {
        "type": "string"
      },
      "level": {
        "type": "number",
        "description": "How often the case has gone up, this time included."
      },
      "from": {
        "type": "string",
        "description": "Role that had it."
      },
      "owner": {
        "type": "string",
        "description": "Role that has it now."
      },
      "severity": {
        "type": "string",
        "enum": [
          "low",
          "medium",
          "high"
        ]
      },
      "dueAt": {
        "$ref": "#/definitions/Instant"
      }
    },
    "required": [
      "caseId",
      "process",
      "instanceId",
      "code",
      "title",
      "level",
      "from",
      "owner",
      "severity",
      "dueAt"
    ],
    "description": "Nobody settled a case in time: it went to the next role."
  },
  "ExceptionResolved": {
    "type": "object",
    "properties": {
      "caseId": {
        "type": "string"
      },
      "process": {
        "type": "string"
      },
      "instanceId": {
        "type": "string"
      },
      "code": {
        "type": "string"
      },
      "resolution": {
        "type": "string"
      },
      "by": {
        "type": "string"
      }
    },
    "required": [
      "caseId",
      "process",
      "instanceId",
      "code",
      "resolution"
    ],
    "description": "A case was closed."
  },
  "WebhookDisabled": {
    "type": "object",
    "properties": {
      "webhookId": {
        "type": "string"
      },
      "partner": {
        "type": "string",
        "description": "The partner whose webhook it is."
      },
      "url": {
        "type": "string"
      },
      "reason": {
        "type": "string",
        "enum": [
          "gone",
          "sustained-failure"
        ]
      },
      "failingSince": {
        "$ref": "#/definitions/Instant",
        "description": "Nothing was delivered since then."
      }
    },
    "required": [
      "webhookId",
      "partner",
      "url",
      "reason"
    ],
    "description": "A partner's webhook was disabled by us: its endpoint said that it is gone, or failed for too long."
  },
  "CloudEventEnvelope": {
    "type": "object",
    "properties": {
      "specversion": {
        "type": "string",
        "const": "1.0"
      },
      "id": {
        "type": "string"
      },
      "source": {
        "type": "string"
      },
      "type": {
        "type": "string",
        "description": "`crossdock.shipment.departed.v1`"
      },
      "subject": {
        "type": "string"
      },
      "time": {
        "type": "string",
        "description": "Absent when the source gave no time."
      },
      "datacontenttype": {
        "type": "string",
        "const": "application/json"
      },
      "partitionkey": {
        "type": "string",
        "description": "The order: events with one key are delivered in order."
      },
      "sequence": {
        "type": "string",
        "description": "Per subject, zero-padded so that text order is number order (CloudEvents sequence extension)."
      },
      "traceparent": {
        "type": "string"
      },
      "previousid": {
        "type": "string",
        "description": "As a webhook delivers it: the event before it for the same subscription and order, so that a gap shows."
      },
      "classifier": {
        "type": "string"
      },
      "receivedat": {
        "type": "string"
      }
    },
    "required": [
      "specversion",
      "id",
      "source",
      "type",
      "subject",
      "datacontenttype",
      "sequence",
      "classifier",
      "receivedat"
    ],
    "description": "What stands around every payload."
  }
};

export const EVENT_PAYLOADS: Readonly<Record<string, string>> = {
  "order.received": "OrderReceived",
  "order.released": "OrderReleased",
  "order.changed": "OrderChanged",
  "order.held": "OrderHeld",
  "order.cancel-requested": "OrderCancelRequested",
  "order.cancelled": "OrderCancelled",
  "order.closed": "OrderClosed",
  "fulfilment.released": "FulfilmentReleased",
  "fulfilment.accepted": "FulfilmentAccepted",
  "fulfilment.rejected": "FulfilmentRejected",
  "fulfilment.cancelled": "FulfilmentCancelled",
  "pick.confirmed": "PickConfirmed",
  "pick.short": "PickShort",
  "fulfilment.packed": "FulfilmentPacked",
  "pallet.loaded": "PalletLoaded",
  "fulfilment.shipped": "FulfilmentShipped",
  "fulfilment.returned": "FulfilmentReturned",
  "goods.issued": "GoodsIssued",
  "return.counted": "ReturnCounted",
  "return.received": "ReturnReceived",
  "inbound-shipment.notified": "InboundShipmentNotified",
  "inbound-shipment.arrived": "InboundShipmentArrived",
  "inbound-shipment.received": "InboundShipmentReceived",
  "inbound-shipment.given-up": "InboundShipmentGivenUp",
  "stock.adjusted": "StockAdjusted",
  "stock.posted": "StockPosted",
  "stock.set-aside": "StockSetAside",
  "inventory.variance": "InventoryVariance",
  "shipment.planned": "ShipmentPlanned",
  "tender.sent": "TenderSent",
  "tender.accepted": "TenderAccepted",
  "tender.rejected": "TenderRejected",
  "shipment.combined": "ShipmentCombined",
  "shipment.departed": "ShipmentDeparted",
  "shipment.arrived": "ShipmentArrived",
  "carrier.delayed": "CarrierDelayed",
  "eta.changed": "EtaChanged",
  "delivery.attempted": "DeliveryAttempted",
  "shipment.damaged": "ShipmentDamaged",
  "shipment.returned": "ShipmentReturned",
  "shipment.refused": "ShipmentRefused",
  "shipment.delivered": "ShipmentDelivered",
  "proof-of-delivery.received": "ProofOfDeliveryReceived",
  "cost.accrued": "CostAccrued",
  "freight-invoice.received": "FreightInvoiceReceived",
  "freight-invoice.matched": "FreightInvoiceMatched",
  "freight-invoice.disputed": "FreightInvoiceDisputed",
  "freight-invoice.duplicate": "FreightInvoiceDuplicate",
  "freight-invoice.approved": "FreightInvoiceApproved",
  "cost.posted": "CostPosted",
  "payment.released": "PaymentReleased",
  "payment.made": "PaymentMade",
  "settlement.closed": "SettlementClosed",
  "exception.opened": "ExceptionOpened",
  "exception.escalated": "ExceptionEscalated",
  "exception.resolved": "ExceptionResolved",
  "webhook.disabled": "WebhookDisabled"
};

